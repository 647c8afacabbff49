import { z } from 'zod';
import { planCalculator } from './calculator.ts';
import { count, measure, money } from './inputs.ts';
import { add, divide, excess, multiply, ratio, toDecimal, toWhole } from './ratio.ts';
import { Figure } from './rule-file.ts';
import { yuan } from './sheet.ts';
import { sayNumber, sayPercent, sayYuan } from './words.ts';

/** 带薪年休假 (labor-law:45): days due, and the pay for days not taken. */
export const annualLeave = planCalculator({
  id: 'annual-leave',
  code: 'C5',
  group: 'work',
  title: '年休假和没休的补偿',
  hint: '一年有几天年假，没休完该补多少',
  unit: 'yuan',
  input: {
    yearsWorked: count({ title: '一共工作了几年', hint: '在各个单位的都加起来，不满一年的不算' }, 0, 70),
    monthlyWage: money({ title: '月工资（元）', hint: '不算加班费，前 12 个月的平均数' }),
    daysTaken: measure({ title: '今年已经休了几天' }, 366).optional(),
    daysThisYear: count({ title: '今年在这个单位过了多少天', hint: '年中离职或入职的才填' }, 0, 366).optional(),
  },
  example: { yearsWorked: 5, monthlyWage: '6525.00', daysTaken: '0', daysThisYear: 200 },
  values: {
    right: z.null(),
    days: z.array(z.strictObject({ fromYears: z.int().min(0), days: z.int().positive() })).min(1),
    extra: z.strictObject({ rate: Figure, daysPerYear: z.int().positive() }),
    daysPerMonth: Figure,
  },
  compute({ yearsWorked, monthlyWage, daysTaken = '0', daysThisYear }, { use }) {
    use('right');
    const { rate, daysPerYear } = use('extra');
    const yearly = use('days').findLast(({ fromYears }) => yearsWorked >= fromYears)?.days ?? 0;
    const share = divide(multiply(ratio(Math.min(daysThisYear ?? daysPerYear, daysPerYear)), ratio(yearly)), ratio(daysPerYear));
    const due = toWhole(share);
    const left = excess(ratio(due), ratio(daysTaken));
    const daily = divide(ratio(monthlyWage), use('daysPerMonth'));
    const extra = multiply(multiply(daily, rate), left);
    const part =
      daysThisYear === undefined
        ? `满 ${yearsWorked} 年工龄，一年 ${yearly} 天`
        : `${daysThisYear} 天 ÷ ${daysPerYear} × ${yearly} 天 = ${sayNumber(share)} 天，不满一天的不算`;
    return {
      title: '没休年假要再补的工资',
      result: toDecimal(extra),
      unit: 'yuan',
      lines: [
        { label: `今年的年假：${part}`, amount: String(due), unit: 'days' },
        { label: `还没休：${due} 天 − 已休 ${sayNumber(ratio(daysTaken))} 天`, amount: toDecimal(left, 1), unit: 'days' },
        yuan(`一天的工资：${sayYuan(ratio(monthlyWage))} ÷ ${sayNumber(use('daysPerMonth'))} 天`, daily),
        yuan(`再补：${sayYuan(daily)} × ${sayPercent(rate)} × ${sayNumber(left)} 天`, extra),
      ],
      notes: [
        `没休的每一天一共是 ${sayNumber(add(rate, ratio(1)))} 倍工资，平时已经发了 1 倍，这里算的是还要补的 ${sayNumber(rate)} 倍。`,
        '有的情形没有年假，或者不补这笔钱，以裁判或窗口核定为准。',
      ],
    };
  },
});
