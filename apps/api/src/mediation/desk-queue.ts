import {
  listFlaggedMatterIds,
  listMatterClocks,
  listMediationQueue,
  listSlotsOfMatters,
  listStaffNames,
  type MatterClockRow,
  type MatterKey,
  type MatterRow,
  type SlotClaimRow,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { stateWords } from '@mingbai/matters';
import type { MediationQueue, MediationQueueRow } from '../contract/desk.ts';
import { mediationStates } from '../contract/mediation.ts';
import type { SignedIn } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { isOverdue, listClockViews } from '../matters/clocks.ts';
import { matterKey } from '../matters/keys.ts';
import { maskName } from '../matters/masks.ts';
import { type QueueQuery, queueRowsMax, readQueueFilter } from '../matters/queue.ts';
import { getCommittee, readCommittee } from './committees.ts';
import { fieldTitleOf, readDetails, readPersonal, readState } from './file.ts';
import { findBounds } from './scope.ts';
import { toTakenSlot } from './slots.ts';
import { writeInstant } from './times.ts';

/** What is due soonest of her committees' matters; `counts` are of all of them, by state. Names and numbers are found whole, by keyed hash. */
export async function listQueue(deps: Deps, query: QueueQuery & { committee?: string }, staff: SignedIn): Promise<MediationQueue> {
  const { db } = deps.database;
  const filter = readQueueFilter(query, { states: mediationStates, username: staff.username, toKeys: (sought) => toSearchKeys(deps, sought) });
  const committeeId = readCommittee(deps, 'committee', query.committee);
  const { rows, total, counts } = await listMediationQueue(db, { ...filter, committeeId, within: findBounds(staff) }, queueRowsMax);
  const ids = rows.map(({ id }) => id);
  const clocks = await listMatterClocks(db, ids);
  const claims = await listSlotsOfMatters(db, ids);
  const flagged = await listFlaggedMatterIds(db, ids);
  const names = await listStaffNames(
    db,
    rows.flatMap((row) => [readDetails(row).mediator ?? [], row.assignee ?? []].flat()),
  );
  const items = rows.map((row) => {
    const claim = claims.find(({ matterId }) => matterId === row.id);
    const own = clocks.filter(({ matterId }) => matterId === row.id);
    return toRow(deps, row, { claim, clocks: own, isFlagged: flagged.has(row.id), names });
  });
  return { items, total, counts };
}

function toSearchKeys(deps: Deps, sought: string): MatterKey[] {
  const digits = sought.replace(/[\s-]/g, '');
  return [
    matterKey(deps, 'name', sought),
    matterKey(deps, 'respondent-name', sought),
    matterKey(deps, 'phone', digits),
    matterKey(deps, 'respondent-phone', digits),
    matterKey(deps, 'phone4', digits),
  ];
}

interface RowParts {
  claim: SlotClaimRow | undefined;
  clocks: MatterClockRow[];
  isFlagged: boolean;
  names: Map<string, string>;
}

function toRow(deps: Deps, matter: MatterRow, { claim, clocks, isFlagged, names }: RowParts): MediationQueueRow {
  const { field, committeeId, mediator, watched } = readDetails(matter);
  const { applicant, respondent } = readPersonal(deps, matter);
  const state = readState(matter);
  const running = listClockViews(clocks, toDateInChina(deps.clock.now()));
  const flags: MediationQueueRow['flags'] = [];
  if (isOverdue(running)) flags.push('overdue');
  if (isFlagged) flags.push('closed-hours');
  if (watched) flags.push('watched');
  return {
    id: matter.id,
    receiptNo: matter.receiptNo,
    state,
    stateTitle: stateWords[state].title,
    applicant: maskName(applicant.name),
    receivedAt: writeInstant(matter.receivedAt),
    clock: running[0] ?? null,
    assignee: matter.assignee,
    assigneeName: matter.assignee === null ? null : (names.get(matter.assignee) ?? matter.assignee),
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
