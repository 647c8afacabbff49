const china = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
const dayMs = 86_400_000;

/** The day in China so many days from now, `YYYY-MM-DD`. */
export function inDays(days: number): string {
  return china.format(new Date(Date.now() + days * dayMs));
}

/** As residents read it: `2026年11月3日`. */
export function writtenDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}
