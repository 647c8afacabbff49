/** Who moves a matter. A machine (`system`) and a resident may do only what a table says; decisions are a person's. */
export type ActorKind = 'citizen' | 'respondent' | 'staff' | 'system';

/** One way out of a state. */
export interface Move<State extends string, Role extends string, Need extends string> {
  to: State;
  by: readonly ActorKind[];
  /** Which staff; only read when `by` holds `staff`. */
  roles: readonly Role[];
  /** The verb on the button. */
  title: string;
  /** What must be given with it. */
  needs: readonly Need[];
  /** Ends or refuses something: asked twice. */
  danger?: boolean;
}

/** All states and the ways out of each; a state without ways is an end. */
export type Machine<State extends string, Role extends string, Need extends string> = Record<State, readonly Move<State, Role, Need>[]>;

export interface Actor<Role extends string> {
  kind: ActorKind;
  roles: readonly Role[];
}

/** The moves this actor may make from `state`, in the order of the table. */
export function listMoves<State extends string, Role extends string, Need extends string>(
  machine: Machine<State, Role, Need>,
  state: State,
  actor: Actor<Role>,
): Move<State, Role, Need>[] {
  return machine[state].filter((move) => isAllowed(move, actor));
}

export type MoveCheck<State extends string, Role extends string, Need extends string> =
  | { ok: true; move: Move<State, Role, Need> }
  /** `not-allowed`: no such way out of this state; `forbidden`: there is, but not for this actor; `missing`: `needs` that were not given. */
  | { ok: false; problem: 'not-allowed' | 'forbidden' }
  | { ok: false; problem: 'missing'; needs: Need[] };

/** Whether `actor` may move from `state` to `to` with what was `given`. */
export function checkMove<State extends string, Role extends string, Need extends string>(
  machine: Machine<State, Role, Need>,
  { state, to, actor, given }: { state: State; to: State; actor: Actor<Role>; given: ReadonlySet<Need> },
): MoveCheck<State, Role, Need> {
  const ways = machine[state].filter((move) => move.to === to);
  if (ways.length === 0) return { ok: false, problem: 'not-allowed' };
  const move = ways.find((way) => isAllowed(way, actor));
  if (!move) return { ok: false, problem: 'forbidden' };
  const needs = move.needs.filter((need) => !given.has(need));
  return needs.length > 0 ? { ok: false, problem: 'missing', needs } : { ok: true, move };
}

function isAllowed<State extends string, Role extends string, Need extends string>(move: Move<State, Role, Need>, actor: Actor<Role>): boolean {
  if (!move.by.includes(actor.kind)) return false;
  return actor.kind !== 'staff' || move.roles.some((role) => actor.roles.includes(role));
}
