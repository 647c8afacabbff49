import type { MatterClockRow, MatterRow } from '@mingbai/db';
import { daysBetween } from '@mingbai/knowledge';
import { aidClockTitles, type AidClock } from '@mingbai/matters';
import type { AidQueueRow, ClockView } from '../contract/desk.ts';
import { readAidDetails } from './file.ts';

const isAidClock = (code: string): code is AidClock => code in aidClockTitles;

/** Running clocks as the desk shows them, the nearest first. */
export function toClocks(rows: MatterClockRow[], matterId: string, today: string): ClockView[] {
  return rows
    .filter((row) => row.matterId === matterId && row.endedOn === null)
    .flatMap(({ code, dueOn, pausedOn }) =>
      isAidClock(code) ? [{ code, title: aidClockTitles[code], dueOn, daysLeft: daysBetween(today, dueOn), paused: pausedOn !== null }] : [],
    )
    .sort((a, b) => Number(a.paused) - Number(b.paused) || a.daysLeft - b.daysLeft);
}

/** What a clerk should see at a glance. */
export function listFlags(matter: MatterRow, clocks: ClockView[], hasComplaint: boolean): AidQueueRow['flags'] {
  const { greenChannel, urgent, materials, formalitiesOwed, watched } = readAidDetails(matter);
  const met: [AidQueueRow['flags'][number], boolean][] = [
    ['green-channel', greenChannel],
    ['urgent', urgent],
    ['overdue', clocks.some(({ daysLeft, paused }) => daysLeft < 0 && !paused)],
    ['owed-materials', materials.some(({ state }) => state === 'deferred')],
    ['formalities-owed', formalitiesOwed],
    ['transfer', matter.state === 'TRANSFERRED'],
    ['complaint', hasComplaint],
    ['watched', watched],
  ];
  return met.filter(([, isMet]) => isMet).map(([flag]) => flag);
}
