import { randomUUID } from 'node:crypto';
import { answerQuestion, type AnswerEvent, maskNumbers, type ChatModel } from '@mingbai/knowledge';
import { createMessage, listLastMessages } from '@mingbai/db';
import type { Answer } from '../contract/chat.ts';
import type { Deps } from '../deps.ts';
import type { Knowledge } from '../knowledge-service.ts';

/** Earlier questions that a short one may refer back to. */
const previousMessagesMax = 5;

/** The caller left before the end: there is no answer anybody has seen whole, so nothing is kept and the same key may be used again. */
export class AskAborted extends Error {}

export interface AskRequest {
  message: string;
  conversationId: string | undefined;
  channel: 'web' | 'kiosk' | 'wechat';
}

export interface AskIds {
  conversationId: string;
  messageId: string;
}

/**
 * Answers a question and keeps the turn, sealed and with personal numbers masked. `emit` hears of the answer as it comes. Throws {@link AskAborted} when the
 * caller has gone before the end.
 */
export async function ask(
  deps: Deps,
  knowledge: Knowledge,
  model: ChatModel | undefined,
  request: AskRequest,
  stream?: { started(ids: AskIds): void; emit(event: AnswerEvent): void; signal: AbortSignal },
): Promise<Answer> {
  const { database, sealing, clock, district } = deps;
  const askedAt = clock.now();
  const ids = { conversationId: request.conversationId ?? randomUUID(), messageId: randomUUID() };
  stream?.started(ids);
  const earlier = request.conversationId === undefined ? [] : await listLastMessages(database.db, ids.conversationId, previousMessagesMax);
  const body = await answerQuestion(
    { message: request.message, previous: earlier.map((row) => sealing.open(row.questionSealed)), channel: request.channel },
    { ...knowledge, model, ownNumbers: district.ownNumbers, reportFault: (reason) => deps.log.warn('model given up', { reason }) },
    stream && ((event) => stream.emit(event)),
    stream?.signal,
  );
  const answer: Answer = { ...ids, ...body };
  if (stream?.signal.aborted) throw new AskAborted();
  await createMessage(database.db, request.channel, {
    id: ids.messageId,
    conversationId: ids.conversationId,
    askedAt,
    questionSealed: sealing.seal(maskNumbers(request.message)),
    answerSealed: sealing.seal(JSON.stringify(body)),
    outcome: answer.outcome,
    mode: answer.mode,
    passageIds: answer.citations.map((citation) => citation.passageId),
    tookMs: clock.now().getTime() - askedAt.getTime(),
  });
  return answer;
}
