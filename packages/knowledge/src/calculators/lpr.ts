import { isDay } from '../deadlines/days.ts';
import { divide, type Ratio, ratio } from './ratio.ts';

export interface LprEntry {
  publishedOn: string;
  /** A year's interest as a part of the principal: 0.031. */
  rate: Ratio;
}

/** The one-year loan prime rate, by the day it was published, oldest first. */
export interface LprTable {
  entries: readonly LprEntry[];
  /** The rate last published on or before a day; undefined before the first one. */
  findOn(day: string): LprEntry | undefined;
}

/** Reads `content/lpr_1y.tsv`. Throws on a line out of order or unreadable. */
export function parseLpr(tsv: string): LprTable {
  const entries = tsv
    .trim()
    .split('\n')
    .slice(1)
    .map((line, at) => {
      const [publishedOn = '', percent = ''] = line.split('\t');
      if (!isDay(publishedOn) || !/^\d+\.\d+$/.test(percent)) throw new Error(`LPR 表第 ${at + 2} 行不合格`);
      return { publishedOn, rate: divide(ratio(percent), ratio(100)) };
    });
  if (entries.some(({ publishedOn }, at) => publishedOn <= (entries[at - 1]?.publishedOn ?? ''))) throw new Error('LPR 表没有按日期排列');
  return { entries, findOn: (day) => entries.findLast(({ publishedOn }) => publishedOn <= day) };
}
