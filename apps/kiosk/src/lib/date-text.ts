const inShanghai = 'Asia/Shanghai';

export function clockText(now: Date): string {
  return new Intl.DateTimeFormat('zh-CN', { timeZone: inShanghai, hour: '2-digit', minute: '2-digit', hour12: false }).format(now);
}

export function dayText(now: Date): string {
  return new Intl.DateTimeFormat('zh-CN', { timeZone: inShanghai, year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' }).format(now);
}

/** `2021-01-01` → `2021年1月1日`, without a Date, which could slip a day in another zone. */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-');
  if (year === undefined || month === undefined || day === undefined) return date;
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** Today in Shanghai, as `2026-11-23`. */
export function todayOf(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: inShanghai }).format(now);
}

/** Whole days from today in Shanghai to a date; negative once it has passed. */
export function daysUntil(date: string, now: Date): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${todayOf(now)}T00:00:00Z`)) / 86_400_000);
}

/** An instant as the contract wants it: ISO 8601 with an offset. */
export function instantOf(now: Date): string {
  return now.toISOString();
}

/** `2026-11-23T10:05:00+08:00` → `2026年11月23日 10:05`, in China wherever the device stands. */
export function instantText(instant: string): string {
  const at = new Date(instant);
  return `${dateText(todayOf(at))} ${clockText(at)}`;
}
