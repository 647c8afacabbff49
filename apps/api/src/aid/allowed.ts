import type { MatterRow } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { type AidCondition, aidConditions, aidMachine, type AidNeed, type AidRole, listMoves } from '@mingbai/matters';
import type { AllowedMove } from '../contract/desk.ts';
import type { Deps } from '../deps.ts';
import type { MatterKind } from '../matters/kind.ts';
import type { Mover } from '../matters/move.ts';
import { readAidDetails, readAidState } from './file.ts';

const isCondition = (need: AidNeed): need is AidCondition => aidConditions.some((condition) => condition === need);

/** Facts of the matter that open a way out of its state. */
export function listConditions({ clock }: Pick<Deps, 'clock'>, matter: MatterRow): Set<AidCondition> {
  const { formalitiesOwed, supplementDueOn } = readAidDetails(matter);
  const met = new Set<AidCondition>([formalitiesOwed ? 'formalitiesOwed' : 'formalitiesDone']);
  if (supplementDueOn !== null && toDateInChina(clock.now()) > supplementDueOn) met.add('supplementOverdue');
  return met;
}

/** The moves this person may make now, each with the fields it asks for. */
export function allowedMoves(deps: Pick<Deps, 'clock'>, matter: MatterRow, { kind, roles }: Pick<Mover, 'kind' | 'roles'>): AllowedMove[] {
  const conditions = listConditions(deps, matter);
  const isChief = roles.includes('chief');
  const { transfer } = readAidDetails(matter);
  const isEscalated = matter.state === 'TRANSFERRED' && transfer?.escalated === true;
  return listMoves(aidMachine, readAidState(matter), { kind, roles: roles as AidRole[] })
    .filter(({ needs }) => needs.every((need) => !isCondition(need) || conditions.has(need)))
    .filter(({ to }) => !isEscalated || (isChief && to === 'RECEIVED') || to === 'WITHDRAWN')
    .map(({ to, title, needs, danger = false }) => ({
      to,
      title,
      needs: [...needs.filter((need) => !isCondition(need)), ...(isEscalated && to === 'RECEIVED' ? ['office'] : [])],
      danger,
    }));
}

export const aidKind: MatterKind = { kind: 'aid', listMoves: (deps, _db, matter, mover) => allowedMoves(deps, matter, mover) };
