import type { Db, MatterRow } from '@mingbai/db';
import type { AllowedMove } from '../contract/desk.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { getMatter } from './access.ts';
import type { Mover } from './move.ts';

/** What the code both kinds of matter share asks of each. */
export interface MatterKind {
  kind: MatterRow['kind'];
  /** The moves this mover may make now. */
  listMoves: (deps: Deps, db: Db, matter: MatterRow, mover: Mover) => AllowedMove[] | Promise<AllowedMove[]>;
}

/**
 * Does `work`, and where it meets a conflict (`move-not-allowed`, `state-changed`) adds which moves are `allowed` now and the `version` they belong to. They are
 * looked up after the transaction has ended.
 */
export async function offeringMoves<Result>(
  deps: Deps,
  { kind, listMoves }: MatterKind,
  { id, mover }: { id: string; mover: Mover },
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Problem) || (cause.code !== 'move-not-allowed' && cause.code !== 'state-changed')) throw cause;
    const { db } = deps.database;
    const matter = await getMatter(db, kind, id);
    const moves = await listMoves(deps, db, matter, mover);
    throw new Problem(cause.code, { ...cause.details, extra: { allowed: moves.map(({ to }) => to), version: matter.version } });
  }
}
