import { isMessageWaiting, markMessageFailed, markMessageSent, type OutboxRow, takeDueMessages } from '@mingbai/db';
import type { Deps } from '../deps.ts';

/** Sends one message by SMS or WeChat. The same `key` may come twice: whoever receives must then pass on one. Rejects when it was not accepted. */
export interface MessageSender {
  name: string;
  send(message: { key: string; kind: string; payload: unknown }): Promise<void>;
}

const batch = 20;
const takenMs = 5 * 60_000;
const attemptsMax = 8;
const firstDelayMs = 60_000;

/**
 * Sends what is due, at least once each; several processes share the work. What fails is tried again ever later, and given up after eight attempts. Answers
 * how many were sent.
 */
export async function sendDueMessages(deps: Deps, sender: MessageSender): Promise<number> {
  let sent = 0;
  for (;;) {
    const now = deps.clock.now();
    const messages = await takeDueMessages(deps.database.db, { now, takenUntil: new Date(now.getTime() + takenMs), limit: batch });
    for (const message of messages) if (await sendOne(deps, sender, message)) sent += 1;
    if (messages.length < batch) return sent;
  }
}

async function sendOne(
  { database: { db }, sealing, clock, log }: Deps,
  sender: MessageSender,
  { id, key, kind, payloadSealed, attempts }: OutboxRow,
): Promise<boolean> {
  if (!(await isMessageWaiting(db, id))) return false;
  try {
    await sender.send({ key, kind, payload: JSON.parse(sealing.open(payloadSealed)) });
  } catch (cause) {
    // A sender's error text may repeat the number it was to send to.
    const fault = cause instanceof Error ? cause.name : 'unknown';
    log.warn('message not sent', { id, kind, attempts, fault, sender: sender.name });
    const retryAt = attempts >= attemptsMax ? null : new Date(clock.now().getTime() + firstDelayMs * 2 ** (attempts - 1));
    await markMessageFailed(db, id, fault, retryAt);
    return false;
  }
  await markMessageSent(db, id, clock.now());
  return true;
}
