const chinaDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
const chinaTime = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** The day in China of an instant, `YYYY-MM-DD`. */
export function dayOf(instant: string | Date): string {
  return chinaDay.format(new Date(instant));
}

/** `09:05`. */
export function timeOf(instant: string): string {
  return chinaTime.format(new Date(instant));
}

/** `11-23 09:05`, with the year when it is not this one. */
export function writeInstant(instant: string, now = new Date()): string {
  const day = dayOf(instant);
  return `${day.slice(0, 4) === dayOf(now).slice(0, 4) ? day.slice(5) : day} ${timeOf(instant)}`;
}

/** `11月23日 周一`. */
export function writeDay(day: string): string {
  const [, month, date] = day.split('-');
  return `${Number(month)}月${Number(date)}日 周${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}`;
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The Monday of the week `day` lies in. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}
