import type { Db, MatterRow } from '@mingbai/db';
import { listMoves, mediationMachine, type MediationNeed, type MediationRole } from '@mingbai/matters';
import type { AllowedMove } from '../contract/desk.ts';
import type { Deps } from '../deps.ts';
import type { MatterKind } from '../matters/kind.ts';
import type { Mover } from '../matters/move.ts';
import { readState } from './file.ts';
import { lookUpNeeds } from './needs.ts';

/** Who may be named as mediator of a matter. */
export const mediators: readonly MediationRole[] = ['mediator', 'chief'];

const never: ReadonlySet<string> = new Set<MediationNeed>(['confirmWindowOpen', 'confirmWindowOver']);

/** The moves this person may make: what can be looked up is not asked for, what is impossible today is not offered. */
export async function allowedMoves(deps: Deps, db: Db, matter: MatterRow, { kind, roles }: Pick<Mover, 'kind' | 'roles'>): Promise<AllowedMove[]> {
  const known = await lookUpNeeds(deps, db, matter);
  return listMoves(mediationMachine, readState(matter), { kind, roles: roles as MediationRole[] })
    .map(({ to, title, needs, danger = false }) => ({ to, title, needs: needs.filter((need) => !known.has(need)), danger }))
    .filter(({ needs }) => !needs.some((need) => never.has(need)));
}

/** What takes more telephone calls first is shown with that need, but is no way out of a conflict. */
export const mediationKind: MatterKind = {
  kind: 'mediation',
  listMoves: async (...asked) => (await allowedMoves(...asked)).filter(({ needs }) => !needs.includes('contactAttempts')),
};
