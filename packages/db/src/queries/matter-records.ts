import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { matterConsents, matterNotes, matterVisits } from '../schema/index.ts';

export type MatterNoteRow = typeof matterNotes.$inferSelect;
export type MatterVisitRow = typeof matterVisits.$inferSelect;

export async function addMatterNote(tx: Db, note: MatterNoteRow): Promise<void> {
  await tx.insert(matterNotes).values(note);
}

export async function listMatterNotes(db: Db, matterId: string): Promise<MatterNoteRow[]> {
  return db.select().from(matterNotes).where(eq(matterNotes.matterId, matterId)).orderBy(asc(matterNotes.at));
}

/** A rating by the resident or a visit by staff. */
export async function addMatterVisit(tx: Db, visit: MatterVisitRow): Promise<void> {
  await tx.insert(matterVisits).values(visit);
}

export async function listMatterVisits(db: Db, matterIds: string[]): Promise<MatterVisitRow[]> {
  return matterIds.length === 0 ? [] : db.select().from(matterVisits).where(inArray(matterVisits.matterId, matterIds)).orderBy(asc(matterVisits.at));
}

/** The rating the resident gave last. */
export async function findMatterRating(db: Db, matterId: string): Promise<MatterVisitRow | undefined> {
  const [row] = await db
    .select()
    .from(matterVisits)
    .where(and(eq(matterVisits.matterId, matterId), eq(matterVisits.isVisit, false)))
    .orderBy(desc(matterVisits.at))
    .limit(1);
  return row;
}

export async function listMatterConsents(db: Db, matterId: string): Promise<(typeof matterConsents.$inferSelect)[]> {
  return db.select().from(matterConsents).where(eq(matterConsents.matterId, matterId)).orderBy(asc(matterConsents.at));
}
