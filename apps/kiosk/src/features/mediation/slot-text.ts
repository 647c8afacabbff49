import type { Committee, Slot, SlotMode } from '@mingbai/api/contract';
import { clockText, dateText, todayOf } from '../../lib/date-text.ts';
import { dayOfSlot, monthDay, weekdayName } from './calendar.ts';

export const modeText: Record<SlotMode, { title: string; note: string }> = {
  'on-site': { title: '当面', note: '到调委会坐下来谈' },
  video: { title: '视频', note: '在手机或大厅里连线' },
  visit: { title: '上门', note: '调解员到您那里去' },
};

/** `9:00–10:30`. */
export function timeText({ startsAt, endsAt }: Slot): string {
  return `${clockText(new Date(startsAt))}–${clockText(new Date(endsAt))}`;
}

/** `12月1日 星期二 9:00–10:30`. */
export function slotText(slot: Slot): string {
  const day = dayOfSlot(slot);
  return `${monthDay(day)} ${weekdayName(day)} ${timeText(slot)}`;
}

/** Where to go; an address the bureau has not filled in is never made up. */
export function placeText({ name, address }: Pick<Committee, 'name'> & { address?: string | undefined }): string {
  return `${name}，${address ?? '地址以窗口为准'}`;
}

/** Half of the day in Shanghai. */
export function isMorning({ startsAt }: Slot): boolean {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', hourCycle: 'h23' }).format(new Date(startsAt))) < 12;
}

/** `2026年11月23日 09:30`, in Shanghai. */
export function instantText(instant: string): string {
  const at = new Date(instant);
  return `${dateText(todayOf(at))} ${clockText(at)}`;
}
