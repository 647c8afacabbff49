import type { Slot, SlotList } from '@mingbai/api/contract';
import { todayOf } from '../../lib/date-text.ts';

const dayMs = 86_400_000;
/** Weeks shown at once: what fits on a phone without scrolling far. */
export const weeksShown = 5;

export interface DayCell {
  day: string;
  /** Free times on that day; null where the committee keeps no hours at all. */
  free: number | null;
  /** The statutory holiday it is shut for, by name. */
  holiday?: string;
}

const toMs = (day: string) => Date.parse(`${day}T00:00:00Z`);
const toDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

export function addDays(day: string, count: number): string {
  return toDay(toMs(day) + count * dayMs);
}

/** The Monday on or before a day. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(toMs(day)).getUTCDay() + 6) % 7));
}

/** The day a slot lies on, in Shanghai. */
export function dayOfSlot({ startsAt }: Pick<Slot, 'startsAt'>): string {
  return todayOf(new Date(startsAt));
}

/** The weeks of one view, Monday first, `weeksShown` × 7 days from `monday`. On a holiday on which the committee keeps hours they count, not its name. */
export function toWeeks(slots: readonly Slot[], monday: string, holidays: SlotList['holidays'] = []): DayCell[] {
  const names = new Map(holidays.map(({ day, name }) => [day, name]));
  const free = new Map<string, number>();
  for (const slot of slots) {
    const day = dayOfSlot(slot);
    free.set(day, (free.get(day) ?? 0) + (slot.free ? 1 : 0));
  }
  return Array.from({ length: weeksShown * 7 }, (_, at) => {
    const day = addDays(monday, at);
    const count = free.get(day);
    const holiday = names.get(day);
    return { day, free: count ?? null, ...(count === undefined && holiday !== undefined ? { holiday } : {}) };
  });
}

/** The first Monday whose view holds a free time; the week of `today` when there is none. */
export function firstMonday(slots: readonly Slot[], today: string): string {
  const first = slots
    .filter(({ free }) => free)
    .map(dayOfSlot)
    .sort()[0];
  return mondayOf(first ?? today);
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const;

export function weekdayName(day: string): string {
  return `星期${weekdays[new Date(toMs(day)).getUTCDay()] ?? ''}`;
}

/** `2026-12-01` → `12月1日`. */
export function monthDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
