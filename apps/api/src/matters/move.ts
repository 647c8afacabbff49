import { type Db, type MatterChanges, type MatterEventRow, type MatterRow, moveMatter } from '@mingbai/db';
import { type ActorKind, checkMove, type Machine } from '@mingbai/matters';
import type { SignedIn } from '../desk/guard.ts';
import { Problem } from '../problem.ts';

/** Who moves a matter; `username` only for staff. */
export interface Mover {
  kind: ActorKind;
  username: string | null;
  roles: readonly string[];
}

export const citizen: Mover = { kind: 'citizen', username: null, roles: [] };
export const respondent: Mover = { kind: 'respondent', username: null, roles: [] };
export const system: Mover = { kind: 'system', username: null, roles: [] };

export function toStaffMover({ username, roles }: SignedIn): Mover {
  return { kind: 'staff', username, roles };
}

/** What an actor without a name is called in a history. */
export const actorTitles: Record<ActorKind, string> = { citizen: '申请人', respondent: '对方', staff: '工作人员', system: '系统' };

interface Asked<State, Need> {
  state: State;
  to: State;
  mover: Mover;
  given: ReadonlySet<Need>;
}

interface NeedWords<Need extends string> {
  sentences: Record<Need, string>;
  /** Needs nobody fills in: the matter has them or has not. */
  facts: ReadonlySet<Need>;
}

/**
 * Throws what the table has against a move: `move-not-allowed` where the matter does not allow it, `forbidden` where another may, `invalid-input` with an issue
 * for everything that can still be filled in.
 */
export function checkTable<State extends string, Role extends string, Need extends string>(
  machine: Machine<State, Role, Need>,
  { state, to, mover, given }: Asked<State, Need>,
  { sentences, facts }: NeedWords<Need>,
): void {
  const check = checkMove(machine, { state, to, actor: { kind: mover.kind, roles: mover.roles as readonly Role[] }, given });
  if (check.ok) return;
  if (check.problem !== 'missing') throw new Problem(check.problem === 'forbidden' ? 'forbidden' : 'move-not-allowed');
  const unmet = check.needs.find((need) => facts.has(need));
  if (unmet !== undefined) throw new Problem('move-not-allowed', { detail: sentences[unmet] });
  throw new Problem('invalid-input', { issues: check.needs.map((need) => ({ path: need, message: sentences[need] })) });
}

interface Step {
  to: string;
  mover: Mover;
  at: Date;
  /** Codes, articles and days that belong to the move. */
  detail?: Record<string, unknown> | undefined;
  wordsSealed: MatterEventRow['wordsSealed'];
  changes: MatterChanges;
}

/** Writes one step, whatever the table says of it, and gives the matter as it is then. Throws `state-changed` when somebody was faster. Call in a transaction. */
export async function takeStep(tx: Db, matter: MatterRow, { to, mover, at, detail = {}, wordsSealed, changes }: Step): Promise<MatterRow> {
  const event = { at, toState: to, actorKind: mover.kind, actor: mover.username, detail, wordsSealed };
  const isMoved = await moveMatter(tx, { matter, version: matter.version, event, changes });
  if (!isMoved) throw new Problem('state-changed');
  return { ...matter, ...changes, state: to, version: matter.version + 1 };
}
