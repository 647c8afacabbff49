import {
  countMessages,
  countOpenMatters,
  countReceivedSince,
  countVisits,
  type Db,
  listComplaints,
  listRunningClocks,
  type RunningClock,
  type StateCount,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { addDays, daysBetween } from '@mingbai/knowledge';
import { aidClockTitles, aidStateWords, mediationClockTitles, stateWords } from '@mingbai/matters';
import type { Board, ClockView } from '../contract/desk.ts';
import type { Deps } from '../deps.ts';

const soonDays = 2;
const rowsMax = 100;
const complaintDays = 30;
const complaintsMax = 20;

const stateTitles: Record<RunningClock['matter']['kind'], Record<string, { title: string }>> = { aid: aidStateWords, mediation: stateWords };
const clockTitles: Record<string, string> = { ...aidClockTitles, ...mediationClockTitles };

/** Everything on the duty chief's board but whether the audit is whole. */
export async function readBoard({ database: { db }, sealing, clock, district }: Deps): Promise<Omit<Board, 'auditIntact'>> {
  const now = clock.now();
  const day = toDateInChina(now);
  const open = await countOpenMatters(db);
  const overdue = await listRunningClocks(db, { to: addDays(day, -1), limit: rowsMax });
  const dueSoon = await listRunningClocks(db, { from: day, to: addDays(day, soonDays), limit: rowsMax });
  const duty = district.file.duty.find(({ date }) => date === day);
  const complaints = await listComplaints(db, new Date(now.getTime() - complaintDays * 86_400_000), complaintsMax);
  return {
    day,
    duty: duty ? { name: duty.name, phone: duty.phone } : null,
    counts: await listCounts(db, open, day, overdue.length),
    overdue: overdue.map((row) => toRow(row, day)),
    dueSoon: dueSoon.map((row) => toRow(row, day)),
    complaints: complaints.map(({ matter: { id, kind, receiptNo }, at, commentSealed }) => ({
      kind,
      id,
      receiptNo,
      text: commentSealed === null ? '' : sealing.open(commentSealed),
      at: at.toISOString(),
    })),
    visits: { ...(await countVisits(db)), due: countState(open, 'aid', 'FOLLOW_UP') },
    messages: await countMessages(db),
  };
}

async function listCounts(db: Db, open: StateCount[], day: string, overdue: number): Promise<Board['counts']> {
  const total = (kind: StateCount['kind']): number => open.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.matters, 0);
  return [
    { code: 'received-today', title: '今天收到', value: await countReceivedSince(db, new Date(`${day}T00:00:00+08:00`)) },
    { code: 'aid-open', title: '法律援助在办', value: total('aid') },
    { code: 'mediation-open', title: '调解在办', value: total('mediation') },
    { code: 'unassigned', title: '还没有人接手', value: open.reduce((sum, row) => sum + row.unassigned, 0) },
    { code: 'objections', title: '异议在审', value: countState(open, 'aid', 'OBJECTION') },
    { code: 'overdue', title: '已超期', value: overdue },
  ];
}

function countState(open: StateCount[], kind: StateCount['kind'], state: string): number {
  return open.find((row) => row.kind === kind && row.state === state)?.matters ?? 0;
}

function toRow({ clock, matter: { id, kind, receiptNo, state, assignee } }: RunningClock, day: string): Board['overdue'][number] {
  return { kind, id, receiptNo, clock: toClock(clock, day), stateTitle: stateTitles[kind][state]?.title ?? state, assignee };
}

function toClock({ code, dueOn, pausedOn }: RunningClock['clock'], day: string): ClockView {
  return { code, title: clockTitles[code] ?? code, dueOn, daysLeft: daysBetween(day, dueOn), paused: pausedOn !== null };
}
