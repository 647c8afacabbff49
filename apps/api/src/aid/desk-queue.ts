import { type AidFlag, aidFlags, type AidQueueFilter, listAidQueue, listAidVisits, listMatterClocks, type MatterKey, type MatterRow } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { aidMatterTable, aidStateWords } from '@mingbai/matters';
import { aidStates } from '../contract/aid.ts';
import type { AidQueue, AidQueueRow, ClockView } from '../contract/desk.ts';
import type { Deps } from '../deps.ts';
import { isReceiptNo } from '../matters/access.ts';
import { Problem } from '../problem.ts';
import { listFlags, toClocks } from './desk-clocks.ts';
import { aidKey, readAidDetails, readAidPersonal, readAidState } from './file.ts';
import { maskName } from './masks.ts';
import { findAidOffice } from './offices.ts';

const rowsMax = 200;
/** A register of years; more is a matter for the database. */
export const registerRowsMax = 20_000;

export interface QueueQuery {
  /** One state or several, separated by commas. */
  state?: string | undefined;
  q?: string | undefined;
  mine?: string | undefined;
  flag?: string | undefined;
}

/** The queue as one of the staff asks for it: the nearest clock first. Throws `invalid-input` for a state or flag that does not exist. */
export async function readQueue(deps: Deps, query: QueueQuery, username: string, limit = rowsMax): Promise<AidQueue> {
  const today = toDateInChina(deps.clock.now());
  const { db } = deps.database;
  const { rows, total, counts } = await listAidQueue(db, toFilter(deps, query, username, today), limit);
  const ids = rows.map(({ id }) => id);
  const clocks = await listMatterClocks(db, ids);
  const complained = new Set((await listAidVisits(db, ids)).filter(({ complaint }) => complaint).map(({ matterId }) => matterId));
  return { items: rows.map((row) => toRow(deps, row, toClocks(clocks, row.id, today), complained.has(row.id))), total, counts };
}

function toFilter(deps: Deps, { state = '', q = '', mine, flag = '' }: QueueQuery, username: string, today: string): AidQueueFilter {
  const sought = q.trim();
  return {
    states: state === '' ? undefined : state.split(',').map(readState),
    assignee: mine === 'true' || mine === '1' ? username : undefined,
    found: sought === '' ? undefined : { keys: toSearchKeys(deps, sought), receiptNo: isReceiptNo(sought.toUpperCase()) ? sought.toUpperCase() : '' },
    flag: flag === '' ? undefined : readFlag(flag),
    today,
  };
}

function readState(text: string): string {
  const state = aidStates.find((known) => known === text.trim());
  if (state === undefined) throw new Problem('invalid-input', { issues: [{ path: 'state', message: '不认识这个状态' }] });
  return state;
}

function readFlag(text: string): AidFlag {
  const flag = aidFlags.find((known) => known === text);
  if (flag === undefined) throw new Problem('invalid-input', { issues: [{ path: 'flag', message: '不认识这个标记' }] });
  return flag;
}

/** What is sought may be a name, a number, or the last four characters of one: only keyed hashes are compared. */
function toSearchKeys(deps: Deps, sought: string): MatterKey[] {
  const number = sought.replace(/[\s-]/g, '');
  return [
    aidKey(deps, 'name', sought),
    aidKey(deps, 'phone', number),
    aidKey(deps, 'id', sought),
    ...(/^\d{3}[\dXx]$/.test(number) ? [aidKey(deps, 'phone4', number), aidKey(deps, 'id4', number)] : []),
  ];
}

function toRow(deps: Deps, matter: MatterRow, clocks: ClockView[], hasComplaint: boolean): AidQueueRow {
  const state = readAidState(matter);
  const details = readAidDetails(matter);
  return {
    id: matter.id,
    receiptNo: matter.receiptNo,
    state,
    stateTitle: aidStateWords[state].title,
    applicant: maskName(readAidPersonal(deps, matter).applicant.name),
    receivedAt: matter.receivedAt.toISOString(),
    clock: clocks[0] ?? null,
    assignee: matter.assignee,
    flags: listFlags(matter, clocks, hasComplaint),
    version: matter.version,
    matter: details.matter,
    matterTitle: aidMatterTable[details.matter].title,
    office: findAidOffice(deps, matter.office)?.name ?? matter.office,
  };
}
