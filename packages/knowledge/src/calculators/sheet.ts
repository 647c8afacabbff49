import { type Ratio, toDecimal } from './ratio.ts';

/** What an amount counts. Money is yuan with two places; days are `YYYY-MM-DD`. */
export type Unit = 'yuan' | 'yuan-per-month' | 'months' | 'days' | 'percent' | 'date';

/** One step of the sum: the label says how it came about. `null`: the figure for it is not known here. */
export interface Line {
  label: string;
  amount: string | null;
  /** The upper end, where the law gives a range. */
  amountMax?: string;
  unit: Unit;
}

/** What a calculator found. */
export interface Sheet {
  /** What the result is of. */
  title: string;
  /** `null` where a figure only the window has is missing. */
  result: string | null;
  /** The upper end, where the law gives a range. */
  resultMax?: string;
  unit: Unit;
  lines: Line[];
  /** What was assumed, what to mind. */
  notes: string[];
}

/** A line in yuan, rounded to the fen; `null` where the figure is not known here. */
export function yuan(label: string, amount: Ratio | null): Line {
  return { label, amount: amount && toDecimal(amount), unit: 'yuan' };
}

/** The same for what is paid every month. */
export function yuanPerMonth(label: string, amount: Ratio | null): Line {
  return { label, amount: amount && toDecimal(amount), unit: 'yuan-per-month' };
}
