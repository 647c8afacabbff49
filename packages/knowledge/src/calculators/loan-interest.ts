import { daysBetween } from '../deadlines/days.ts';
import { add, compare, divide, excess, multiply, type Ratio, ratio, smaller, toFen, zero } from './ratio.ts';
import { type Line, yuan } from './sheet.ts';
import { sayNumber, sayPercent, sayYuan } from './words.ts';

/** A loan as far as its interest goes. Rates are parts of the principal a year. */
export interface Loan {
  principal: Ratio;
  /** From this day, which counts, to `to`, which does not. */
  from: string;
  to: string;
  /** The day it was to be paid back; later days are overdue. */
  dueOn: string | undefined;
  agreed: Ratio | undefined;
  overdue: Ratio | undefined;
  /** Penalties and charges asked for beside interest on overdue. */
  charges: Ratio;
  cap: Ratio;
  /** Interest is counted by the day over a year of so many. */
  daysPerYear: Ratio;
  /** The one-year rate at default, for loans that agreed on no interest at all. */
  defaultRate: Ratio;
}

export interface Interest {
  supported: Ratio;
  /** What was agreed beyond it. */
  unsupported: Ratio;
  lines: Line[];
}

/** What a court generally supports of the agreed interest (spc-private-lending:24, 25, 28, 29). */
export function splitInterest(loan: Loan): Interest {
  const { from, to, dueOn } = loan;
  const firstOverdue = dueOn ?? to;
  const middle = firstOverdue < from ? from : firstOverdue > to ? to : firstOverdue;
  const during = inTerm(loan, daysBetween(from, middle));
  const after = overdue(loan, daysBetween(middle, to));
  return {
    supported: add(during.supported, after.supported),
    unsupported: add(during.unsupported, after.unsupported),
    lines: [...during.lines, ...after.lines],
  };
}

function inTerm(loan: Loan, days: number): Interest {
  const { agreed, cap } = loan;
  if (days === 0) return { supported: zero, unsupported: zero, lines: [] };
  if (agreed === undefined) return { supported: zero, unsupported: zero, lines: [yuan('借期里：没有约定利息，就没有利息', zero)] };
  const rate = smaller(agreed, cap);
  const supported = interest(loan, rate, days);
  return {
    supported,
    unsupported: excess(interest(loan, agreed, days), supported),
    lines: [yuan(`借期里 ${days} 天：${sayInterest(loan, rate, days)}${sayOver(agreed, cap)}`, supported)],
  };
}

function overdue(loan: Loan, days: number): Interest {
  const { agreed, overdue: overdueRate, charges, cap, defaultRate } = loan;
  if (days === 0) return { supported: zero, unsupported: zero, lines: [] };
  const asked = overdueRate ?? agreed ?? defaultRate;
  const why =
    overdueRate !== undefined ? '约定的逾期利率' : agreed !== undefined ? '没约定逾期利率，按借期里的利率' : '什么利率都没约定，按逾期那天的一年期 LPR';
  const most = interest(loan, cap, days);
  const rate = smaller(asked, cap);
  const own = interest(loan, rate, days);
  const total = smaller(add(own, charges), most);
  const lines = [yuan(`逾期 ${days} 天（${why}）：${sayInterest(loan, rate, days)}${sayOver(asked, cap)}`, own)];
  if (compare(charges, zero) > 0) lines.push(yuan(`违约金和别的费用 ${sayYuan(charges)}：加上逾期利息，合计最多 ${sayYuan(most)}`, excess(total, own)));
  return { supported: total, unsupported: excess(add(interest(loan, asked, days), charges), total), lines };
}

function interest({ principal, daysPerYear }: Loan, rate: Ratio, days: number): Ratio {
  return toFen(divide(multiply(multiply(principal, rate), ratio(days)), daysPerYear));
}

function sayInterest({ principal, daysPerYear }: Loan, rate: Ratio, days: number): string {
  return `${sayYuan(principal)} × ${sayPercent(rate)} × ${days} ÷ ${sayNumber(daysPerYear)}`;
}

function sayOver(rate: Ratio, cap: Ratio): string {
  return compare(rate, cap) > 0 ? `（约定 ${sayPercent(rate)}，超过上限，按上限算）` : '';
}
