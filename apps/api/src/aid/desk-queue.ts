import { type AidFlag, aidFlags, appendAudit, listAidQueue, listMatterClocks, listMatterVisits, type MatterKey, type MatterRow } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { aidMatterTable, aidStateWords, paperAidStates } from '@mingbai/matters';
import { aidStates } from '../contract/aid.ts';
import type { AidQueue, AidQueueRow, ClockView } from '../contract/desk.ts';
import type { Deps } from '../deps.ts';
import { findReceiptNo } from '../matters/access.ts';
import { listClockViews } from '../matters/clocks.ts';
import { matterKey } from '../matters/keys.ts';
import { maskName } from '../matters/masks.ts';
import { type QueueQuery, queueRowsMax, readQueueFilter } from '../matters/queue.ts';
import { readStaffNames } from '../matters/staff-names.ts';
import { invalid } from '../problem.ts';
import { listFlags } from './desk-flags.ts';
import { readAidDetails, readAidPersonal, readAidState } from './file.ts';
import { findAidOffice } from './offices.ts';

/** A register of years; more is a matter for the database. */
export const registerRowsMax = 20_000;

/** The queue as one of the staff asks for it: the nearest clock first. Throws `invalid-input` for a state or flag that does not exist. */
export async function readQueue(deps: Deps, query: QueueQuery & { flag?: string }, username: string, limit = queueRowsMax): Promise<AidQueue> {
  const today = toDateInChina(deps.clock.now());
  const { db } = deps.database;
  const filter = readQueueFilter(query, { states: aidStates, username, toKeys: (sought) => toSearchKeys(deps, sought) });
  const { rows, total, counts } = await listAidQueue(db, { ...filter, flag: readFlag(query.flag), paperStates: [...paperAidStates], today }, limit);
  const sought = query.q?.trim() ?? '';
  if (sought !== '') await auditSearch(deps, sought, username, total);
  const ids = rows.map(({ id }) => id);
  const clocks = await listMatterClocks(db, ids);
  const names = await readStaffNames(
    db,
    rows.map(({ assignee }) => assignee),
  );
  const complained = new Set((await listMatterVisits(db, ids)).filter(({ complaint }) => complaint).map(({ matterId }) => matterId));
  const items = rows.map((row) => {
    const own = clocks.filter(({ matterId }) => matterId === row.id);
    return toRow(deps, row, { clocks: listClockViews(own, today), hasComplaint: complained.has(row.id), names });
  });
  return { items, total, counts };
}

function readFlag(text = ''): AidFlag | undefined {
  if (text === '') return undefined;
  const flag = aidFlags.find((known) => known === text);
  if (flag === undefined) throw invalid('flag', '不认识这个标记');
  return flag;
}

/** Who looked for somebody, by what kind of thing, and how many were found; never what was looked for. */
async function auditSearch({ database, clock }: Deps, sought: string, actor: string, found: number): Promise<void> {
  const detail = { by: kindOfSearch(sought), found };
  await database.db.transaction((tx) => appendAudit(tx, { at: clock.now(), actor, action: 'aid search', matterId: null, detail }));
}

function kindOfSearch(sought: string): 'receipt' | 'last-four' | 'number' | 'name' {
  if (findReceiptNo(sought) !== undefined) return 'receipt';
  const number = toNumber(sought);
  if (lastFour.test(number)) return 'last-four';
  return /^[+\d]+[Xx]?$/.test(number) ? 'number' : 'name';
}

const lastFour = /^\d{3}[\dXx]$/;

function toNumber(sought: string): string {
  return sought.replace(/[\s-]/g, '');
}

function toSearchKeys(deps: Deps, sought: string): MatterKey[] {
  const number = toNumber(sought);
  return [
    matterKey(deps, 'name', sought),
    matterKey(deps, 'phone', number),
    matterKey(deps, 'id', sought),
    ...(lastFour.test(number) ? [matterKey(deps, 'phone4', number), matterKey(deps, 'id4', number)] : []),
  ];
}

interface RowParts {
  clocks: ClockView[];
  hasComplaint: boolean;
  names: Readonly<Record<string, string>>;
}

function toRow(deps: Deps, matter: MatterRow, { clocks, hasComplaint, names }: RowParts): AidQueueRow {
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
    assigneeName: matter.assignee === null ? null : (names[matter.assignee] ?? matter.assignee),
    flags: listFlags(matter, clocks, hasComplaint),
    version: matter.version,
    matter: details.matter,
    matterTitle: aidMatterTable[details.matter].title,
    office: findAidOffice(deps, matter.office)?.name ?? matter.office,
  };
}
