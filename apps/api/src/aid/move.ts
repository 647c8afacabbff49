import {
  type Db,
  endMatterClocks,
  listMatterClocks,
  type MatterChanges,
  type MatterRow,
  pauseMatterClock,
  resumeMatterClock,
  startMatterClock,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { addYears } from '@mingbai/knowledge';
import {
  aidClockDue,
  aidClocksEnded,
  aidClocksStarted,
  aidConditions,
  aidFollowing,
  aidMachine,
  type AidNeed,
  closedAidStates,
  resumedDue,
} from '@mingbai/matters';
import type { AidState } from '../contract/aid.ts';
import type { Deps } from '../deps.ts';
import { checkTable, type Mover, system, takeStep } from '../matters/move.ts';
import { listConditions } from './allowed.ts';
import { type AidDetails, type AidPersonal, type AidWords, readAidState, sealAidPersonal, sealAidWords } from './file.ts';
import { readAidTerms, readArchiveYears } from './terms.ts';

export interface AidMove {
  to: AidState;
  mover: Mover;
  given?: ReadonlySet<AidNeed>;
  words?: AidWords;
  /** Codes, articles and days that belong to the move. */
  detail?: Record<string, unknown>;
  details?: Partial<AidDetails>;
  personal?: AidPersonal;
  office?: string;
  /** The last day a clerk set for the clock this state starts. */
  dueOn?: string | undefined;
}

/**
 * Moves an application one step by the table, with clocks and whatever follows by itself. Throws `move-not-allowed`, `forbidden`,
 * `invalid-input` for what is missing, `state-changed` when somebody was faster. Call in a transaction.
 */
export async function moveAid(deps: Deps, tx: Db, matter: MatterRow, move: AidMove): Promise<MatterRow> {
  checkAllowed(deps, matter, move);
  const moved = await append(deps, tx, matter, move);
  await moveClocks(deps, tx, matter, move);
  const next = aidFollowing[move.to];
  return next === undefined ? moved : moveAid(deps, tx, moved, { to: next, mover: system });
}

function checkAllowed(deps: Deps, matter: MatterRow, { to, mover, given = new Set() }: AidMove): void {
  const asked = { state: readAidState(matter), to, mover, given: new Set([...given, ...listConditions(deps, matter)]) };
  checkTable(aidMachine, asked, { sentences: needSentences, facts: new Set(aidConditions) });
}

const needSentences: Record<AidNeed, string> = {
  reason: '请写明理由',
  basis: '请写明依据哪一条',
  missing: '请一次列全缺的材料',
  dueOn: '请选补材料的最后一天',
  office: '请选转到哪里',
  handler: '请写明由谁办理',
  terminationReason: '请选终止的原因',
  verification: '请选怎么核查',
  visit: '请记下回访情况',
  formalitiesOwed: '这件事不欠手续，不用补办决定。',
  formalitiesDone: '先行提供的援助还没有补办手续，请先作出决定。',
  supplementOverdue: '补材料的期限还没有过。',
};

async function append(deps: Deps, tx: Db, matter: MatterRow, move: AidMove): Promise<MatterRow> {
  const { to, mover, words = {}, detail, personal, office } = move;
  const at = deps.clock.now();
  const changes: MatterChanges = { details: { ...matter.details, ...move.details } };
  if (personal) changes.personalSealed = sealAidPersonal(deps, personal);
  if (office !== undefined) changes.office = office;
  if (closedAidStates.has(to)) {
    changes.closedAt = at;
    const years = readArchiveYears(deps.district.file);
    if (years !== undefined) changes.eraseAfter = addYears(toDateInChina(at), years);
  }
  return takeStep(tx, matter, { to, mover, at, detail, wordsSealed: sealAidWords(deps, words), changes });
}

async function moveClocks(deps: Deps, tx: Db, { id, state }: MatterRow, { to, dueOn }: AidMove): Promise<void> {
  const terms = readAidTerms(deps.district.file);
  const { calendar } = deps.ruleBook;
  const today = toDateInChina(deps.clock.now());
  if (to === 'SUPPLEMENT' && terms.pauseOnSupplement) await pauseMatterClock(tx, id, 'T7', today);
  if (state === 'SUPPLEMENT' && to === 'SCREENING') await resumeT7(deps, tx, id, today);
  await endMatterClocks(tx, id, aidClocksEnded[to] ?? [], today);
  const code = aidClocksStarted[to];
  if (code) await startMatterClock(tx, { matterId: id, code, startedOn: today, dueOn: dueOn ?? aidClockDue(code, today, terms, calendar) });
  // What was decided wrongly is decided anew in the time of an application; so is what an office counts from its own receipt.
  const restarts = (state === 'ORDERED_CORRECTION' && to === 'SCREENING') || (state === 'TRANSFERRED' && to === 'RECEIVED' && terms.clockStart === 'handling');
  if (restarts) await restartT7(deps, tx, id, today);
}

async function restartT7({ district, ruleBook }: Deps, tx: Db, matterId: string, today: string): Promise<void> {
  await endMatterClocks(tx, matterId, ['T7'], today);
  await startMatterClock(tx, { matterId, code: 'T7', startedOn: today, dueOn: aidClockDue('T7', today, readAidTerms(district.file), ruleBook.calendar) });
}

async function resumeT7({ ruleBook }: Deps, tx: Db, matterId: string, today: string): Promise<void> {
  const clocks = await listMatterClocks(tx, [matterId]);
  const clock = clocks.find(({ code, endedOn }) => code === 'T7' && endedOn === null);
  if (clock?.pausedOn) await resumeMatterClock(tx, matterId, 'T7', resumedDue({ dueOn: clock.dueOn, pausedOn: clock.pausedOn }, today, ruleBook.calendar));
}
