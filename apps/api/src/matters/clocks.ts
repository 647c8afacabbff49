import type { MatterClockRow } from '@mingbai/db';
import { daysBetween } from '@mingbai/knowledge';
import { aidClockTitles, mediationClockTitles } from '@mingbai/matters';
import type { ClockView } from '../contract/desk.ts';

const titles: Record<string, string> = { ...aidClockTitles, ...mediationClockTitles };

export function toClockView({ code, dueOn, pausedOn }: MatterClockRow, today: string): ClockView {
  return { code, title: titles[code] ?? code, dueOn, daysLeft: daysBetween(today, dueOn), paused: pausedOn !== null };
}

/** Running clocks of one matter as the desk shows them: the most pressing first, those that rest last. */
export function listClockViews(rows: readonly MatterClockRow[], today: string): ClockView[] {
  return rows
    .filter(({ endedOn }) => endedOn === null)
    .map((row) => toClockView(row, today))
    .sort((a, b) => Number(a.paused) - Number(b.paused) || a.daysLeft - b.daysLeft);
}

export function isOverdue(clocks: readonly ClockView[]): boolean {
  return clocks.some(({ daysLeft, paused }) => daysLeft < 0 && !paused);
}
