import {
  appendAudit,
  eraseMatter,
  listMattersToErase,
  purgeConversations,
  purgeExpiredHolds,
  purgeHandoffs,
  purgeIdempotencyKeys,
  purgeRateLimits,
  purgeStaffSessions,
  purgeUploads,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import type { Deps } from './deps.ts';
import { idleMinutes } from './desk/guard.ts';

const hourMs = 3_600_000;
/** How long a conversation is kept after its last message. */
const retentionHours = { kiosk: 24, web: 180 * 24, wechat: 180 * 24 } as const;
/** Erased in one run; the next takes the rest. */
const matterCountMax = 200;

/**
 * Retention ends by itself: kiosk talk after a day, web talk after 180 days, request guards after a day, uploads nobody sent after two hours, hand-offs after
 * ten minutes, matters when their term is over (个人信息保护法 19、47). One deletion that fails does not hold up the rest.
 */
export async function purgeExpired(deps: Pick<Deps, 'database' | 'clock' | 'log'>): Promise<void> {
  const { db } = deps.database;
  const now = deps.clock.now();
  const before = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
  const deletions = [
    ...Object.entries(retentionHours).map(
      ([channel, hours]) =>
        () =>
          purgeConversations(db, channel, before(hours * hourMs)),
    ),
    () => purgeIdempotencyKeys(db, before(24 * hourMs)),
    () => purgeRateLimits(db, before(hourMs)),
    () => purgeUploads(db, now),
    () => purgeHandoffs(db, now),
    () => purgeExpiredHolds(db, now),
    () => purgeStaffSessions(db, now, before(idleMinutes * 60_000)),
    () => eraseMatters(deps, now),
  ];
  for (const remove of deletions) {
    try {
      await remove();
    } catch (error) {
      deps.log.error('purge failed', { error });
    }
  }
}

/** Each in a transaction of its own, so that one that fails keeps none of the others. */
async function eraseMatters({ database: { db }, log }: Pick<Deps, 'database' | 'log'>, now: Date): Promise<void> {
  for (const id of await listMattersToErase(db, toDateInChina(now), matterCountMax)) {
    try {
      await db.transaction(async (tx) => {
        if (await eraseMatter(tx, id, now)) await appendAudit(tx, { at: now, actor: 'system', action: 'matter erased', matterId: id, detail: {} });
      });
    } catch (error) {
      log.error('erasing a matter failed', { matterId: id, error });
    }
  }
}
