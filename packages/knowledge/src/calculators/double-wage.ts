import { z } from 'zod';
import { addDays, addMonths, addYears, writeDay } from '../deadlines/days.ts';
import type { WorkCalendar } from '../deadlines/calendar.ts';
import { type Issue, planCalculator } from './calculator.ts';
import { day, money } from './inputs.ts';
import { add, divide, multiply, ratio, toDecimal, zero } from './ratio.ts';
import { countService } from './service-time.ts';
import { yuan } from './sheet.ts';
import { sayYuan } from './words.ts';

/** Wages for working without a written contract (labor-contract-law:82): the second wage, which is still to be paid. */
export const doubleWage = planCalculator({
  id: 'double-wage',
  code: 'C3',
  group: 'work',
  title: '没签合同的二倍工资',
  hint: '上班满一个月还没签书面合同，能再要多少',
  unit: 'yuan',
  input: {
    startedOn: day({ title: '开始上班那天' }),
    endedOn: day({ title: '算到哪一天', hint: '还在上班就填今天，离职了填最后一天' }),
    signedOn: day({ title: '补签书面合同那天', hint: '一直没签就不填' }).optional(),
    monthlyWage: money({ title: '月工资（元）' }),
  },
  check: ({ startedOn, endedOn, signedOn }): Issue[] => [
    ...(endedOn < startedOn ? [{ path: 'endedOn', message: '不能早于开始上班那天' }] : []),
    ...(signedOn !== undefined && signedOn < startedOn ? [{ path: 'signedOn', message: '不能早于开始上班那天' }] : []),
  ],
  example: { startedOn: '2025-03-01', endedOn: '2025-12-31', monthlyWage: '6000.00' },
  values: { period: z.null(), partMonth: z.enum(['workdays', 'unknown']), exceptions: z.null() },
  compute({ startedOn, endedOn, signedOn, monthlyWage }, context) {
    context.use('period');
    context.use('exceptions');
    const wage = ratio(monthlyWage);
    const first = addMonths(startedOn, 1);
    const ends = [endedOn, addDays(addYears(startedOn, 1), -1), ...(signedOn === undefined ? [] : [addDays(signedOn, -1)])];
    const last = ends.sort()[0] ?? endedOn;
    const notes = [
      '这里算的是还要再给的那一倍，平时发的那一倍不在内。',
      '申请仲裁一般要在一年之内，各地从哪天起算不一样，请尽早申请。',
      '因为您自己不肯签、不可抗力等没签成的，单位可以不给。',
    ];
    if (last < first) {
      return { title: '要再给的一倍工资', result: toDecimal(zero), unit: 'yuan', lines: [yuan('没有超过一个月还没签的日子', zero)], notes };
    }
    // Counted from the first day of work: a month that began on the 31st must not gain days after its first short month.
    const service = countService(startedOn, last);
    const { days } = service;
    const months = service.months - 1;
    const whole = multiply(wage, ratio(months));
    const lines = [yuan(`${writeDay(first)}到${writeDay(last)}，满 ${months} 个月：${sayYuan(wage)} × ${months}`, whole)];
    if (days === 0) return { title: '要再给的一倍工资', result: toDecimal(whole), unit: 'yuan', lines, notes };
    if (context.use('partMonth') === 'unknown') notes.push('不满一个月的几天怎么算，当时没有统一规定，这里按工作日算，以裁判为准。');
    const from = addMonths(startedOn, months + 1);
    const { worked, all } = countWorkdays({ from, last, monthEnd: addDays(addMonths(startedOn, months + 2), -1) }, context.calendar);
    const part = multiply(wage, divide(ratio(worked), ratio(all)));
    lines.push(yuan(`剩下的 ${days} 天里有 ${worked} 个工作日，那一个月共 ${all} 个工作日：${sayYuan(wage)} × ${worked} ÷ ${all}`, part));
    if (!context.calendar.knows(last)) notes.push('那一年的放假安排没有录入，工作日只避开了周末。');
    return { title: '要再给的一倍工资', result: toDecimal(add(whole, part)), unit: 'yuan', lines, notes };
  },
});

/** A month all of whose days are holidays does not exist; were it so, its workdays would count as one. */
function countWorkdays({ from, last, monthEnd }: { from: string; last: string; monthEnd: string }, calendar: WorkCalendar): { worked: number; all: number } {
  let worked = 0;
  let all = 0;
  for (let at = from; at <= monthEnd; at = addDays(at, 1)) {
    if (!calendar.isWorkday(at)) continue;
    all += 1;
    if (at <= last) worked += 1;
  }
  return { worked, all: Math.max(all, 1) };
}
