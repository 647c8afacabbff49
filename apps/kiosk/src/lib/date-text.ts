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
