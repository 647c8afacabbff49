import {
  type Db,
  endMatterClocks,
  expireInvitations,
  findSlotOfMatter,
  type MatterChanges,
  type MatterRow,
  releaseSlotOfMatter,
  startMatterClock,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { addYears } from '@mingbai/knowledge';
import { clocksOnMove, followingStates, type MediationNeed, mediationMachine, type MediationState, releasingStates } from '@mingbai/matters';
import { readArchiveYears } from '../aid/terms.ts';
import type { Deps } from '../deps.ts';
import { checkTable, type Mover, system, takeStep } from '../matters/move.ts';
import { type EventWords, type MediationDetails, type MediationPersonal, readDetails, readState, sealPersonal, sealWords } from './file.ts';
import { findPhones, remind, stopMessages, tellCancelled } from './messages.ts';
import { getClockTerms } from './settings.ts';

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
  checkTable(mediationMachine, { state, to, mover, given }, { sentences: needSentences, facts });
}

const facts: ReadonlySet<MediationNeed> = new Set(['contactAttempts', 'confirmWindowOpen', 'confirmWindowOver']);

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
  contactAttempts: '要先记下三次没有联系上。',
  confirmWindowOpen: '申请确认的期限已经过了。',
  confirmWindowOver: '申请确认的期限还没有过。',
};

/** An event without the table: a change that leaves the state as it is. Throws `state-changed`. */
export async function appendEvent(deps: Deps, tx: Db, matter: MatterRow, move: MediationMove): Promise<MatterRow> {
  const { to, mover, words = {}, detail, personal } = move;
  const at = deps.clock.now();
  const changes: MatterChanges = { details: { ...matter.details, ...move.details }, ...(closedStates.has(to) ? close(deps, matter.closedAt ?? at) : {}) };
  if (personal) changes.personalSealed = sealPersonal(deps, personal);
  return takeStep(tx, matter, { to, mover, at, detail, wordsSealed: sealWords(deps, words), changes });
}

/** A matter is over once, and kept from then on as long as the bureau set. */
function close({ district }: Deps, closedAt: Date): MatterChanges {
  const years = readArchiveYears(district.file);
  return years === undefined ? { closedAt } : { closedAt, eraseAfter: addYears(toDateInChina(closedAt), years) };
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
  await remind(deps, tx, matter);
}

async function callOff(deps: Deps, tx: Db, before: MatterRow, matter: MatterRow): Promise<void> {
  const now = deps.clock.now();
  await expireInvitations(tx, matter.id, now);
  const kept = await findSlotOfMatter(tx, matter.id);
  if (!kept || kept.startsAt <= now) return;
  // Who was never told of a time is not told that it is off.
  const { applicant, respondent: other } = findPhones(deps, before);
  await tellCancelled(deps, tx, matter, [applicant, other]);
}
