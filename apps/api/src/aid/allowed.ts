import type { MatterRow } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { type ActorKind, type AidCondition, aidConditions, aidMachine, type AidNeed, type AidRole, listMoves } from '@mingbai/matters';
import type { AllowedMove } from '../contract/desk.ts';
import type { Deps } from '../deps.ts';
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
export function allowedMoves(deps: Pick<Deps, 'clock'>, matter: MatterRow, mover: { kind: ActorKind; roles: readonly string[] }): AllowedMove[] {
  const conditions = listConditions(deps, matter);
  const isChief = mover.roles.includes('chief');
  const { transfer } = readAidDetails(matter);
  const isEscalated = matter.state === 'TRANSFERRED' && transfer?.escalated === true;
  return listMoves(aidMachine, readAidState(matter), { kind: mover.kind, roles: mover.roles as AidRole[] })
    .filter(({ needs }) => needs.every((need) => !isCondition(need) || conditions.has(need)))
    .filter(({ to }) => !isEscalated || (isChief && to === 'RECEIVED') || to === 'WITHDRAWN')
    .map(({ to, title, needs, danger = false }) => ({
      to,
      title,
      needs: [...needs.filter((need) => !isCondition(need)), ...(isEscalated && to === 'RECEIVED' ? ['office'] : [])],
      danger,
    }));
}
