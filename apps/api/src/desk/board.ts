import {
  type Complaint,
  countMessages,
  countOpenMatters,
  countOverdueClocks,
  countReceivedSince,
  countVisits,
  type Db,
  findDaySignOff,
  findSignOffBefore,
  listAwaitingChief,
  listComplaints,
  listRunningClocks,
  type RunningClock,
  type StateCount,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { addDays, lastWorkdayBefore } from '@mingbai/knowledge';
import { aidStateWords, stateWords } from '@mingbai/matters';
import type { Board } from '../contract/desk.ts';
import type { Deps } from '../deps.ts';
import { toClockView } from '../matters/clocks.ts';
import { readStaffNames } from '../matters/staff-names.ts';
import { openSignOff } from './sign-off.ts';

const soonDays = 2;
const rowsMax = 100;
const complaintDays = 30;
const complaintsMax = 20;

const stateTitles: Record<RunningClock['matter']['kind'], Record<string, { title: string }>> = { aid: aidStateWords, mediation: stateWords };

/** Everything on the duty chief's board but whether the audit is whole. */
export async function readBoard(deps: Deps): Promise<Omit<Board, 'auditIntact'>> {
  const { clock, district } = deps;
  const { db } = deps.database;
  const now = clock.now();
  const day = toDateInChina(now);
  const open = await countOpenMatters(db);
  const overdue = await listRunningClocks(db, { to: addDays(day, -1), limit: rowsMax });
  const dueSoon = await listRunningClocks(db, { from: day, to: addDays(day, soonDays), limit: rowsMax });
  const duty = district.file.duty.find(({ date }) => date === day);
  const signOffs = await readSignOffs(deps, db, day);
  const complaints = await listComplaints(db, new Date(now.getTime() - complaintDays * 86_400_000), complaintsMax);
  return {
    day,
    duty: duty ? { name: duty.name, phone: duty.phone } : null,
    counts: await listCounts(db, open, day),
    overdue: overdue.map((row) => toRow(row, day)),
    dueSoon: dueSoon.map((row) => toRow(row, day)),
    complaints: complaints.map((complaint) => toComplaint(deps, complaint)),
    escalations: (await listAwaitingChief(db, rowsMax)).map(({ id, kind, receiptNo, state, since }) => ({
      kind,
      id,
      receiptNo,
      text: escalationTexts[state] ?? state,
      since: since.toISOString(),
    })),
    ...signOffs,
    names: await readStaffNames(db, [...[...overdue, ...dueSoon].map(({ matter }) => matter.assignee), signOffs.signOff?.by ?? null]),
    visits: { ...(await countVisits(db)), due: countState(open, 'aid', 'FOLLOW_UP') },
    messages: await countMessages(db),
  };
}

const escalationTexts: Readonly<Record<string, string>> = {
  OBJECTION: '异议等您审查',
  TRANSFERRED: '转交退回了两次，等您定由谁办',
};

function toComplaint({ sealing }: Deps, { matter: { id, kind, receiptNo }, at, satisfied, commentSealed }: Complaint): Board['complaints'][number] {
  const told = commentSealed === null ? '没有留话。' : sealing.open(commentSealed);
  return { kind, id, receiptNo, text: satisfied === null ? told : `${told}（满意度 ${satisfied} 分）`, at: at.toISOString() };
}

async function readSignOffs(deps: Deps, db: Db, day: string): Promise<Pick<Board, 'signOff' | 'unsignedDay'>> {
  const today = await findDaySignOff(db, day);
  const before = await findSignOffBefore(db, day);
  const due = lastWorkdayBefore(day, deps.ruleBook.calendar);
  return { signOff: today ? openSignOff(deps, today) : null, unsignedDay: before !== undefined && before.day < due ? due : null };
}

async function listCounts(db: Db, open: StateCount[], day: string): Promise<Board['counts']> {
  const total = (kind: StateCount['kind']): number => open.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.matters, 0);
  return [
    { code: 'received-today', title: '今天收到', value: await countReceivedSince(db, new Date(`${day}T00:00:00+08:00`)) },
    { code: 'aid-open', title: '法律援助在办', value: total('aid') },
    { code: 'mediation-open', title: '调解在办', value: total('mediation') },
    { code: 'unassigned', title: '还没有人接手', value: open.reduce((sum, row) => sum + row.unassigned, 0) },
    { code: 'objections', title: '异议在审', value: countState(open, 'aid', 'OBJECTION') },
    { code: 'overdue', title: '已超期', value: await countOverdueClocks(db, day) },
  ];
}

function countState(open: StateCount[], kind: StateCount['kind'], state: string): number {
  return open.find((row) => row.kind === kind && row.state === state)?.matters ?? 0;
}

function toRow({ clock, matter: { id, kind, receiptNo, state, assignee } }: RunningClock, day: string): Board['overdue'][number] {
  return { kind, id, receiptNo, clock: toClockView(clock, day), stateTitle: stateTitles[kind][state]?.title ?? state, assignee };
}
