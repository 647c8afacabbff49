import { and, eq, isNull, lt } from 'drizzle-orm';
import type { Db } from '../client.ts';
import {
  contactAttempts,
  invitations,
  matterConsents,
  matterEvents,
  matterKeys,
  matterNotes,
  matters,
  matterVisits,
  outbox,
  uploadSessions,
} from '../schema/index.ts';

/** Matters whose term of keeping ended before `today` (a day in China). */
export async function listMattersToErase(db: Db, today: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: matters.id })
    .from(matters)
    .where(and(isNull(matters.erasedAt), lt(matters.eraseAfter, today)))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/**
 * Empties a matter of everything personal: sealed texts, search keys, notes, files, signatures, messages, links; the access code no longer opens it. What
 * remains are codes, states and days, for statistics. Call in a transaction. False when it is erased already.
 */
export async function eraseMatter(tx: Db, id: string, now: Date): Promise<boolean> {
  const erased = await tx
    .update(matters)
    .set({ personalSealed: null, accessBlind: '', erasedAt: now })
    .where(and(eq(matters.id, id), isNull(matters.erasedAt)))
    .returning({ id: matters.id });
  if (erased.length === 0) return false;
  await tx.update(matterEvents).set({ wordsSealed: null }).where(eq(matterEvents.matterId, id));
  await tx.update(matterConsents).set({ signatureSealed: null }).where(eq(matterConsents.matterId, id));
  await tx.update(matterVisits).set({ commentSealed: null }).where(eq(matterVisits.matterId, id));
  await tx.update(contactAttempts).set({ noteSealed: null }).where(eq(contactAttempts.matterId, id));
  for (const table of [matterKeys, matterNotes, outbox, invitations, uploadSessions]) await tx.delete(table).where(eq(table.matterId, id));
  return true;
}

/** What of a matter is not in its events: consents, ratings and visits, each oldest first. */
export async function listMatterRecords(
  db: Db,
  matterId: string,
): Promise<{ consents: (typeof matterConsents.$inferSelect)[]; visits: (typeof matterVisits.$inferSelect)[] }> {
  const consents = await db.select().from(matterConsents).where(eq(matterConsents.matterId, matterId)).orderBy(matterConsents.at);
  const visits = await db.select().from(matterVisits).where(eq(matterVisits.matterId, matterId)).orderBy(matterVisits.at);
  return { consents, visits };
}
