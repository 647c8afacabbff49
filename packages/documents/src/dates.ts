const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

const inShanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

interface LocalTime {
  readonly date: string;
  readonly time: string;
}

function getLocalTime(instant: string): LocalTime {
  const parts = new Map(inShanghai.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const get = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return { date: `${get('year')}-${get('month')}-${get('day')}`, time: `${get('hour')}:${get('minute')}` };
}

/** `2025-03-01` → 2025年3月1日. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) throw new RangeError('A date is written YYYY-MM-DD.');
  return `${year}年${month}月${day}日`;
}

/** `2025-03-01` → 2025年3月1日（星期六）, for days somebody has to keep. */
export function formatDay(date: string): string {
  return `${formatDate(date)}（星期${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''}）`;
}

/** An instant as the wall clock in China shows it: 2025年3月1日 14:05. */
export function formatInstant(instant: string): string {
  const { date, time } = getLocalTime(instant);
  return `${formatDate(date)} ${time}`;
}

/** From one instant to another: 2025年3月1日（星期六） 14:00–15:30; the second day is named where it is another. */
export function formatSpan(startsAt: string, endsAt: string, separator = ' '): string {
  const start = getLocalTime(startsAt);
  const end = getLocalTime(endsAt);
  const until = end.date === start.date ? end.time : `${formatDate(end.date)} ${end.time}`;
  return `${formatDay(start.date)}${separator}${start.time}–${until}`;
}
