import { z } from 'zod';
import { addYears } from '../deadlines/days.ts';
import { planCalculator } from './calculator.ts';
import { count, day, money } from './inputs.ts';
import { multiply, ratio, toDecimal } from './ratio.ts';
import { Figure } from './rule-file.ts';
import { type Line, yuanPerMonth } from './sheet.ts';
import { sayPercent, sayYuan } from './words.ts';

/** 抚养费 (spc-marriage-family-1:49, 53). */
export const childSupport = planCalculator({
  id: 'child-support',
  code: 'C15',
  group: 'family',
  title: '抚养费',
  hint: '不带孩子的一方，每个月一般给多少',
  unit: 'yuan-per-month',
  input: {
    monthlyIncome: money({ title: '给钱一方的月总收入（元）', hint: '没有固定收入的，用当年总收入或同行业平均收入除以 12' }),
    children: count({ title: '要负担几个孩子' }, 1, 20),
    birthDate: day({ title: '最小的孩子哪天出生', hint: '填了就告诉您一般给到哪天' }).optional(),
  },
  check: ({ birthDate }) => (birthDate !== undefined && birthDate > '2182-12-31' ? [{ path: 'birthDate', message: '这个日期太远，请检查年月日' }] : []),
  example: { monthlyIncome: '10000.00', children: 1 },
  values: { rates: z.strictObject({ min: Figure, max: Figure, maxForSeveral: Figure }), until: z.strictObject({ years: z.int().positive() }) },
  compute({ monthlyIncome, children, birthDate }, { use }) {
    const { min, max, maxForSeveral } = use('rates');
    const { years } = use('until');
    const top = children > 1 ? maxForSeveral : max;
    const income = ratio(monthlyIncome);
    const lines: Line[] = [
      yuanPerMonth(`少的：${sayYuan(income)} × ${sayPercent(min)}`, multiply(income, min)),
      yuanPerMonth(`${children > 1 ? `${children} 个孩子合计，最多` : '多的'}：${sayYuan(income)} × ${sayPercent(top)}`, multiply(income, top)),
    ];
    if (birthDate !== undefined) lines.push({ label: `一般给到孩子满 ${years} 周岁`, amount: addYears(birthDate, years), unit: 'date' });
    return {
      title: children > 1 ? '每月抚养费（几个孩子合计）' : '每月抚养费',
      result: toDecimal(multiply(income, min)),
      resultMax: toDecimal(multiply(income, top)),
      unit: 'yuan-per-month',
      lines,
      notes: ['最后看孩子实际要用多少、双方负担得起多少、当地生活水平；有特殊情况可以高些或低些。', '孩子满 16 岁、靠自己的收入能过日子的，可以不再给。'],
    };
  },
});
