import { toDateInChina } from '@mingbai/ingest';

const chinaOffsetMs = 8 * 3_600_000;

/** An instant as the contract has it, in China's time: `2026-11-24T09:00:00+08:00`. */
export function writeInstant(at: Date): string {
  return `${new Date(at.getTime() + chinaOffsetMs).toISOString().slice(0, 19)}+08:00`;
}

/** The instant at which a day begins in China. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/** `11月24日 09:00`, as people read it. */
export function writeTime(at: Date): string {
  const [, month = '', day = ''] = toDateInChina(at).split('-');
  return `${Number(month)}月${Number(day)}日 ${writeInstant(at).slice(11, 16)}`;
}
