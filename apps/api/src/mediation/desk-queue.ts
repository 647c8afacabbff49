import {
  listFlaggedMatterIds,
  listMatterClocks,
  listMediationQueue,
  listSlotsOfMatters,
  listStaffNames,
  type MatterClockRow,
  type MatterRow,
  type SlotClaimRow,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { daysBetween } from '@mingbai/knowledge';
import { type MediationClock, mediationClockTitles, stateWords } from '@mingbai/matters';
import type { ClockView, MediationQueue, MediationQueueRow } from '../contract/desk.ts';
import { mediationStates } from '../contract/mediation.ts';
import type { Deps } from '../deps.ts';
import { getCommittee } from './committees.ts';
import { fieldTitleOf, readDetails, readPersonal, readState, toKey } from './file.ts';
import { maskName } from './masks.ts';
import { invalid } from './public-routes.ts';
import { toTakenSlot } from './slots.ts';
import { writeInstant } from './times.ts';

const rowsMax = 200;

export interface QueueQuestion {
  state: string | undefined;
  q: string | undefined;
  committee: string | undefined;
  mine: boolean;
  username: string;
}

/** The newest 200 that fit; `counts` are of all, by state. Names and numbers are found whole, by keyed hash. */
export async function listQueue(deps: Deps, { state, q, committee, mine, username }: QueueQuestion): Promise<MediationQueue> {
  const { db } = deps.database;
  const words = q?.trim() ?? '';
  const { rows, total, counts } = await listMediationQueue(
    db,
    {
      states: state === undefined || state === '' ? undefined : readStates(state),
      committeeId: committee === '' ? undefined : committee,
      assignee: mine ? username : undefined,
      keys: words === '' ? undefined : listSearchKeys(deps, words),
      receiptNo: words === '' ? undefined : words.toUpperCase(),
    },
    rowsMax,
  );
  const ids = rows.map(({ id }) => id);
  const clocks = await listMatterClocks(db, ids);
  const claims = await listSlotsOfMatters(db, ids);
  const flagged = await listFlaggedMatterIds(db, ids);
  const names = await listStaffNames(
    db,
    rows.flatMap((row) => readDetails(row).mediator ?? []),
  );
  const items = rows.map((row) => {
    const claim = claims.find(({ matterId }) => matterId === row.id);
    const own = clocks.filter(({ matterId }) => matterId === row.id);
    return toRow(deps, row, { claim, clocks: own, isFlagged: flagged.has(row.id), names });
  });
  return { items, total, counts };
}

function readStates(text: string): string[] {
  const asked = text.split(',').filter((one) => one !== '');
  const known: readonly string[] = mediationStates;
  if (asked.some((one) => !known.includes(one))) throw invalid('state', '不认识这个状态');
  return asked;
}

function listSearchKeys(deps: Deps, words: string) {
  const digits = words.replace(/[\s-]/g, '');
  return [
    toKey(deps, 'name', words),
    toKey(deps, 'respondent-name', words),
    toKey(deps, 'phone', digits),
    toKey(deps, 'respondent-phone', digits),
    toKey(deps, 'phone4', digits),
  ];
}

interface RowParts {
  claim: SlotClaimRow | undefined;
  clocks: MatterClockRow[];
  isFlagged: boolean;
  names: Map<string, string>;
}

function toRow(deps: Deps, matter: MatterRow, { claim, clocks, isFlagged, names }: RowParts): MediationQueueRow {
  const { field, committeeId, mediator } = readDetails(matter);
  const { applicant, respondent } = readPersonal(deps, matter);
  const state = readState(matter);
  const running = listRunningClocks(deps, clocks);
  const flags: MediationQueueRow['flags'] = [];
  if (running.some(({ daysLeft }) => daysLeft < 0)) flags.push('overdue');
  if (isFlagged) flags.push('closed-hours');
  return {
    id: matter.id,
    receiptNo: matter.receiptNo,
    state,
    stateTitle: stateWords[state].title,
    applicant: maskName(applicant.name),
    receivedAt: writeInstant(matter.receivedAt),
    clock: running[0] ?? null,
    assignee: matter.assignee,
    flags,
    version: matter.version,
    field,
    fieldTitle: fieldTitleOf(deps, field),
    committeeId,
    committeeName: getCommittee(deps, committeeId).name,
    respondent: maskName(respondent.name),
    slot: claim ? toTakenSlot(claim) : null,
    mediator: mediator === undefined ? null : (names.get(mediator) ?? mediator),
  };
}

/** The most pressing first. */
export function listRunningClocks({ clock }: Deps, clocks: readonly MatterClockRow[]): ClockView[] {
  const today = toDateInChina(clock.now());
  return clocks
    .filter(({ endedOn }) => endedOn === null)
    .map(({ code, dueOn, pausedOn }) => ({
      code,
      title: mediationClockTitles[code as MediationClock],
      dueOn,
      daysLeft: daysBetween(today, dueOn),
      paused: pausedOn !== null,
    }))
    .sort((a, b) => a.daysLeft - b.daysLeft);
}
