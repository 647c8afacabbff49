import { z } from 'zod';
import { addDays, daysBetween, isDay, writeDay } from '../deadlines/days.ts';
import { type Context, type Issue, planCalculator } from './calculator.ts';
import { day, money, percent } from './inputs.ts';
import { splitInterest } from './loan-interest.ts';
import type { LprEntry } from './lpr.ts';
import { add, compare, divide, multiply, type Ratio, ratio, subtract, toDecimal, zero } from './ratio.ts';
import { Figure } from './rule-file.ts';
import { type Line, type Sheet, yuan } from './sheet.ts';
import { sayNumber, sayPercent, sayYuan } from './words.ts';

const hundred = ratio(100);
/** A month's rate is published every month; after a longer gap the table has not been kept up. */
const publishedEveryDaysMax = 45;

const title = '法院一般支持的利息';

const input = {
  principal: money({ title: '借条上写的本金（元）' }),
  deducted: money({ title: '先扣掉的利息（元）', hint: '拿钱时就扣下、没有到手的' }).optional(),
  contractOn: day({ title: '哪天借的', hint: '写借条、谈好借款那天' }),
  agreedRate: percent({ title: '约定的年利率（%）', hint: '月利率乘以 12；没约定利息就不填' }, 1000).optional(),
  dueOn: day({ title: '约好哪天还', hint: '没约定就不填' }).optional(),
  overdueRate: percent({ title: '约定的逾期年利率（%）', hint: '没约定就不填' }, 1000).optional(),
  charges: money({ title: '逾期的违约金和别的费用（元）', hint: '没有就不填' }).optional(),
  endOn: day({ title: '利息算到哪一天', hint: '还清那天，或者今天' }),
  suedOn: day({ title: '哪天起诉', hint: '2020 年 8 月 20 日以前借的才要填；不填按今天' }).optional(),
};
type Told = z.output<z.ZodObject<typeof input>>;

const values = {
  cap: z.strictObject({ times: Figure, since: z.string().refine(isDay, '不是日期') }),
  silence: z.null(),
  deduction: z.null(),
  overdue: z.null(),
  charges: z.null(),
  transition: z.null(),
  daysPerYear: Figure,
};
type LoanContext = Context<{ [Name in keyof typeof values]: z.output<(typeof values)[Name]> }>;

/** 民间借贷 interest: what a court generally supports, and what not (civil-code:680, spc-private-lending:24-31). */
export const privateLending = planCalculator({
  id: 'private-lending',
  code: 'C7',
  group: 'money',
  title: '借钱的利息',
  hint: '个人之间借钱，多少利息受保护',
  unit: 'yuan',
  input,
  check: ({ principal, deducted, contractOn, dueOn, endOn }): Issue[] => [
    ...(deducted !== undefined && compare(ratio(deducted), ratio(principal)) >= 0 ? [{ path: 'deducted', message: '先扣掉的不能等于或超过本金' }] : []),
    ...(dueOn !== undefined && dueOn < contractOn ? [{ path: 'dueOn', message: '不能早于借钱那天' }] : []),
    ...(endOn < contractOn ? [{ path: 'endOn', message: '不能早于借钱那天' }] : []),
  ],
  example: { principal: '100000.00', contractOn: '2024-11-01', agreedRate: '24', endOn: '2025-11-01' },
  values,
  compute(told, context) {
    const { use } = context;
    const { since } = use('cap');
    if (told.agreedRate === undefined) use('silence');
    if (told.deducted !== undefined) use('deduction');
    if (told.dueOn !== undefined) use('overdue');
    if (told.charges !== undefined) use('charges');
    const isOld = told.contractOn < since;
    if (isOld) use('transition');
    const bears = told.agreedRate !== undefined || told.overdueRate !== undefined || (told.dueOn !== undefined && told.dueOn < since);
    const unknown =
      isOld && bears && told.contractOn < told.endOn
        ? [yuan(`${writeDay(told.contractOn)}到${writeDay(smaller(told.endOn, addDays(since, -1)))}的利息：按当时的规定算，请窗口核定`, null)]
        : [];
    return isOld && told.endOn <= since ? settleBefore(told, unknown) : settle(told, unknown, context);
  },
});

/** A loan over before the cap began: the cap says nothing about it. */
function settleBefore(told: Told, unknown: Line[]): Sheet {
  const principal = toPrincipal(told);
  const none = [yuan('利息合计', zero), yuan('本金加利息', principal)];
  return {
    title,
    result: unknown.length > 0 ? null : toDecimal(zero),
    unit: 'yuan',
    lines: [sayPrincipal(told, principal), ...(unknown.length > 0 ? unknown : none)],
    notes: listNotes(told),
  };
}

/** `unknown`: the line of the interest before the cap began, which only the window can say. */
function settle(told: Told, unknown: Line[], { use, lpr, today }: LoanContext): Sheet {
  const { times, since } = use('cap');
  const daysPerYear = use('daysPerYear');
  const isOld = told.contractOn < since;
  const cappedOn = isOld ? larger(told.suedOn ?? today, since) : told.contractOn;
  const published = lpr.findOn(cappedOn);
  if (!published) throw new Error(`LPR 表里没有 ${cappedOn} 的报价`);
  const principal = toPrincipal(told);
  const cap = multiply(published.rate, times);
  const { supported, unsupported, lines } = splitInterest({
    principal,
    from: isOld ? since : told.contractOn,
    to: told.endOn,
    dueOn: told.dueOn,
    agreed: toRate(told.agreedRate),
    overdue: toRate(told.overdueRate),
    charges: ratio(told.charges ?? '0'),
    cap,
    daysPerYear,
    defaultRate: (told.dueOn === undefined ? undefined : lpr.findOn(larger(told.dueOn, since)))?.rate ?? zero,
  });
  const isPart = unknown.length > 0;
  const inTermOnly = told.dueOn === undefined ? ['没有填还款日，全部按借期里算。'] : [];
  return {
    title,
    result: isPart ? null : toDecimal(supported),
    unit: 'yuan',
    lines: [
      sayPrincipal(told, principal),
      sayCap(published, { times, cap, isOld }),
      ...unknown,
      ...lines,
      yuan(isPart ? `${writeDay(since)}以后的利息合计` : '利息合计', supported),
      yuan('超过上限、法院不支持的', unsupported),
      ...(isPart ? [] : [yuan('本金加利息', add(principal, supported))]),
    ],
    notes: [`一年按 ${sayNumber(daysPerYear)} 天、利息不再生利息来算。`, ...listNotes(told), ...inTermOnly, ...sayGap(published, cappedOn)],
  };
}

function larger(a: string, b: string): string {
  return a > b ? a : b;
}

function smaller(a: string, b: string): string {
  return a < b ? a : b;
}

function toRate(text: string | undefined): Ratio | undefined {
  return text === undefined ? undefined : divide(ratio(text), hundred);
}

function toPrincipal({ principal, deducted = '0' }: Told): Ratio {
  return subtract(ratio(principal), ratio(deducted));
}

function sayPrincipal({ principal: written, deducted }: Told, principal: Ratio): Line {
  if (deducted === undefined) return yuan('本金', principal);
  return yuan(`本金：先扣的利息不算借到手，${sayYuan(ratio(written))} − ${sayYuan(ratio(deducted))}`, principal);
}

function sayCap({ publishedOn, rate }: LprEntry, { times, cap, isOld }: { times: Ratio; cap: Ratio; isOld: boolean }): Line {
  const which = isOld ? '起诉时' : '借钱时';
  return {
    label: `年利率上限：${which}一年期 LPR（${writeDay(publishedOn)}公布）${sayPercent(rate)} × ${sayNumber(times)}`,
    amount: toDecimal(multiply(cap, hundred)),
    unit: 'percent',
  };
}

function listNotes({ agreedRate, dueOn, endOn, charges }: Told): string[] {
  return [
    '已经还过的钱没有扣，请把还款记录带来核对。',
    ...(agreedRate === undefined ? ['个人之间借钱，没说利息或说不清的，借期里没有利息。'] : []),
    ...(charges !== undefined && (dueOn === undefined || endOn <= dueOn) ? ['没有逾期的日子，违约金和别的费用没有算进去。'] : []),
  ];
}

function sayGap({ publishedOn }: LprEntry, cappedOn: string): string[] {
  return daysBetween(publishedOn, cappedOn) > publishedEveryDaysMax ? [`LPR 报价只录到${writeDay(publishedOn)}，之后的报价请再核对。`] : [];
}
