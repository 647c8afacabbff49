import {
  type Db,
  endMatterClocks,
  expireInvitations,
  findSlotOfMatter,
  type MatterChanges,
  type MatterRow,
  moveMatter,
  releaseSlotOfMatter,
  startMatterClock,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import {
  type ActorKind,
  checkMove,
  clocksOnMove,
  followingStates,
  type MediationNeed,
  type MediationRole,
  mediationMachine,
  type MediationState,
  releasingStates,
} from '@mingbai/matters';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { type EventWords, type MediationDetails, type MediationPersonal, readDetails, readPersonal, readState, sealPersonal, sealWords } from './file.ts';
import { stopMessages, tellCancelled } from './messages.ts';
import { getClockTerms } from './settings.ts';

export interface Mover {
  kind: ActorKind;
  username: string | null;
  roles: readonly string[];
}

export const citizen: Mover = { kind: 'citizen', username: null, roles: [] };
export const respondent: Mover = { kind: 'respondent', username: null, roles: [] };
const system: Mover = { kind: 'system', username: null, roles: [] };

export interface MediationMove {
  to: MediationState;
  mover: Mover;
  given?: ReadonlySet<MediationNeed>;
  words?: EventWords;
  /** Codes and days that belong to the move. */
  detail?: Record<string, unknown>;
  details?: Partial<MediationDetails>;
  personal?: MediationPersonal;
}

/** States in which nothing more is expected of anybody but filing. */
const closedStates: ReadonlySet<MediationState> = new Set(['DECLINED', 'REFERRED', 'CANCELLED', 'ENDED', 'PERFORMED', 'BREACHED', 'ARCHIVED']);
const calledOffStates: ReadonlySet<MediationState> = new Set(['CANCELLED', 'ENDED', 'DECLINED', 'REFERRED']);

/**
 * Moves a matter one step by the table, with clocks, times kept, messages and whatever follows by itself. Throws `move-not-allowed`, `forbidden`,
 * `invalid-input` for what is missing, `state-changed` when somebody was faster. Call in a transaction.
 */
export async function moveMediation(deps: Deps, tx: Db, matter: MatterRow, move: MediationMove): Promise<MatterRow> {
  checkAllowed(readState(matter), move);
  const moved = await appendEvent(deps, tx, matter, move);
  await takeEffect(deps, tx, { before: matter, matter: moved, to: move.to });
  const next = followingStates[move.to];
  return next === undefined ? moved : moveMediation(deps, tx, moved, { to: next, mover: system });
}

/** Throws what `moveMediation` would throw for the table alone. */
export function checkAllowed(state: MediationState, { to, mover, given = new Set() }: MediationMove): void {
  const actor = { kind: mover.kind, roles: mover.roles as MediationRole[] };
  const check = checkMove(mediationMachine, { state, to, actor, given });
  if (check.ok) return;
  if (check.problem === 'missing') throw new Problem('invalid-input', { issues: check.needs.map((need) => ({ path: need, message: needSentences[need] })) });
  throw new Problem(check.problem === 'forbidden' ? 'forbidden' : 'move-not-allowed');
}

const needSentences: Record<MediationNeed, string> = {
  reason: '请写明原因',
  stop: '请选不受理的理由',
  referTo: '请写明转到哪里',
  mediator: '请选一位调解员',
  slotId: '请选一个时间',
  record: '请写调解记录',
  agreement: '请把协议的各项写全',
  exclusions: '请逐项看过，有一项属于的就不能申请确认',
  visit: '请写明怎么核实的',
  contactAttempts: '要先记下三次没有联系上',
  confirmWindowOpen: '申请确认的期限已经过了',
  confirmWindowOver: '申请确认的期限还没有过',
};

/** An event without the table: a change that leaves the state as it is. Throws `state-changed`. */
export async function appendEvent(deps: Deps, tx: Db, matter: MatterRow, move: MediationMove): Promise<MatterRow> {
  const { to, mover, words = {}, detail = {}, personal } = move;
  const at = deps.clock.now();
  const changes: MatterChanges = { details: { ...matter.details, ...move.details } };
  if (personal) changes.personalSealed = sealPersonal(deps, personal);
  if (closedStates.has(to)) changes.closedAt = matter.closedAt ?? at;
  const event = { at, toState: to, actorKind: mover.kind, actor: mover.username, detail, wordsSealed: sealWords(deps, words) };
  const isMoved = await moveMatter(tx, { matter, version: matter.version, event, changes });
  if (!isMoved) throw new Problem('state-changed');
  return { ...matter, ...changes, state: to, version: matter.version + 1 };
}

interface Arrival {
  before: MatterRow;
  matter: MatterRow;
  to: MediationState;
}

async function takeEffect(deps: Deps, tx: Db, { before, matter, to }: Arrival): Promise<void> {
  const today = toDateInChina(deps.clock.now());
  const { start, end } = clocksOnMove(to, { today, calendar: deps.ruleBook.calendar, terms: getClockTerms(deps), agreement: readDetails(matter).agreement });
  await endMatterClocks(tx, matter.id, end, today);
  for (const clock of start) await startMatterClock(tx, { matterId: matter.id, ...clock });
  if (closedStates.has(to)) await stopMessages(tx, matter.id);
  if (calledOffStates.has(to)) await callOff(deps, tx, before, matter);
  if (releasingStates.has(to)) await releaseSlotOfMatter(tx, matter.id, deps.clock.now());
}

async function callOff(deps: Deps, tx: Db, before: MatterRow, matter: MatterRow): Promise<void> {
  const now = deps.clock.now();
  await expireInvitations(tx, matter.id, now);
  const kept = await findSlotOfMatter(tx, matter.id);
  if (!kept || kept.startsAt <= now) return;
  const { applicant, respondent: other } = readPersonal(deps, matter);
  // Who was never told of a time is not told that it is off.
  await tellCancelled(deps, tx, matter, [applicant.phone, comingStates.has(readState(before)) ? other.phone : undefined]);
}

/** The other party has agreed and expects to come. */
const comingStates: ReadonlySet<MediationState> = new Set(['RESPONDENT_CONSENTED', 'MEDIATOR_ASSIGNED', 'SCHEDULED', 'RESCHEDULED', 'ADJOURNED', 'NO_SHOW']);
