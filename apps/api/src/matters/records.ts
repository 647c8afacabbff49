import { randomUUID } from 'node:crypto';
import { addMatterNote, addMatterVisit, type Db } from '@mingbai/db';
import type { RatingRequest } from '../contract/aid.ts';
import type { Deps } from '../deps.ts';

/** A working note of staff. */
export async function recordNote({ sealing, clock }: Deps, tx: Db, matterId: string, { by, text }: { by: string; text: string }): Promise<void> {
  await addMatterNote(tx, { id: randomUUID(), matterId, at: clock.now(), by, textSealed: sealing.seal(text) });
}

/** What the resident thinks of how she was served; told again, the last counts. */
export async function recordRating(deps: Deps, tx: Db, matterId: string, { satisfied, comment }: RatingRequest): Promise<void> {
  await record(deps, tx, matterId, { by: 'citizen', isVisit: false, channel: null, reached: true, satisfied, comment });
}

interface Visit {
  by: string;
  channel: string;
  reached: boolean;
  satisfied?: number | undefined;
  comment?: string | undefined;
  complaint?: boolean | undefined;
}

/** Staff has asked how it was, or whether what was agreed is kept. */
export async function recordVisit(deps: Deps, tx: Db, matterId: string, visit: Visit): Promise<void> {
  await record(deps, tx, matterId, { ...visit, isVisit: true });
}

type VisitRecord = Omit<Visit, 'channel'> & { isVisit: boolean; channel: string | null };

async function record({ sealing, clock }: Deps, tx: Db, matterId: string, visit: VisitRecord): Promise<void> {
  const { by, isVisit, channel, reached, satisfied = null, comment = '', complaint = false } = visit;
  const commentSealed = comment === '' ? null : sealing.seal(comment);
  await addMatterVisit(tx, { id: randomUUID(), matterId, at: clock.now(), by, isVisit, channel, reached, satisfied, complaint, commentSealed });
}
