import { boolean, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './types.ts';

export const conversations = pgTable('conversations', {
  id: uuid().primaryKey(),
  channel: text().notNull(),
  startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
  lastMessageAt: timestamp('last_message_at', { withTimezone: true }).notNull(),
});

export const messages = pgTable(
  'messages',
  {
    id: uuid().primaryKey(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
    questionSealed: bytea('question_sealed').notNull(),
    answerSealed: bytea('answer_sealed').notNull(),
    outcome: text().notNull(),
    mode: text().notNull(),
    passageIds: text('passage_ids').array().notNull(),
    tookMs: integer('took_ms').notNull(),
  },
  (table) => [index('messages_conversation').on(table.conversationId, table.askedAt)],
);

export const feedback = pgTable('feedback', {
  messageId: uuid('message_id')
    .primaryKey()
    .references(() => messages.id, { onDelete: 'cascade' }),
  helpful: boolean().notNull(),
  reasonSealed: bytea('reason_sealed'),
  givenAt: timestamp('given_at', { withTimezone: true }).notNull(),
});
