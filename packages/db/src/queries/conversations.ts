import { and, desc, eq, lt } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { conversations, feedback, messages } from '../schema/index.ts';

export type MessageRow = typeof messages.$inferInsert;

/** Stores one asked-and-answered turn and its conversation in one transaction; the texts arrive sealed. */
export async function createMessage(db: Db, channel: string, message: MessageRow): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .insert(conversations)
      .values({ id: message.conversationId, channel, startedAt: message.askedAt, lastMessageAt: message.askedAt })
      .onConflictDoUpdate({ target: conversations.id, set: { lastMessageAt: message.askedAt } });
    await tx.insert(messages).values(message);
  });
}

/** The last turns of a conversation, newest first. */
export function listLastMessages(db: Db, conversationId: string, limit: number): Promise<{ questionSealed: Uint8Array }[]> {
  return db
    .select({ questionSealed: messages.questionSealed })
    .from(messages)
    .where(eq(messages.conversationId, conversationId))
    .orderBy(desc(messages.askedAt))
    .limit(limit);
}

/** Keeps the latest opinion on an answer. False when there is no such message. */
export async function saveFeedback(db: Db, opinion: { messageId: string; helpful: boolean; reasonSealed: Uint8Array | null; givenAt: Date }): Promise<boolean> {
  const known = await db.select({ id: messages.id }).from(messages).where(eq(messages.id, opinion.messageId));
  if (known.length === 0) return false;
  await db.insert(feedback).values(opinion).onConflictDoUpdate({ target: feedback.messageId, set: opinion });
  return true;
}

/** Erases conversations of a channel whose last message is older than `before`; messages and feedback go with them. */
export async function purgeConversations(db: Db, channel: string, before: Date): Promise<number> {
  const gone = await db
    .delete(conversations)
    .where(and(eq(conversations.channel, channel), lt(conversations.lastMessageAt, before)))
    .returning({ id: conversations.id });
  return gone.length;
}
