import { randomUUID } from 'node:crypto';
import { addAidVisit, type Db } from '@mingbai/db';
import type { RatingRequest } from '../contract/aid.ts';
import type { Deps } from '../deps.ts';

/** What the resident thinks of how she was served; told again, the last counts. */
export async function recordRating({ sealing, clock }: Deps, tx: Db, matterId: string, { satisfied, comment }: RatingRequest): Promise<void> {
  await addAidVisit(tx, {
    id: randomUUID(),
    matterId,
    at: clock.now(),
    by: 'citizen',
    isVisit: false,
    channel: null,
    reached: true,
    satisfied,
    complaint: false,
    commentSealed: comment === undefined || comment === '' ? null : sealing.seal(comment),
  });
}
