import { z } from 'zod';
import { planCalculator } from './calculator.ts';
import { measure, money } from './inputs.ts';
import { compare, divide, multiply, ratio, sum, toDecimal } from './ratio.ts';
import { Figure } from './rule-file.ts';
import { yuan } from './sheet.ts';
import { sayNumber, sayPercent, sayYuan } from './words.ts';

/** 加班费 (labor-law:44). */
export const overtime = planCalculator({
  id: 'overtime',
  code: 'C4',
  group: 'work',
  title: '加班费',
  hint: '平时、周末、法定节假日加班，该给多少',
  unit: 'yuan',
  input: {
    monthlyWage: money({ title: '月工资（元）', hint: '约定的正常上班工资' }),
    weekdayHours: measure({ title: '平时加班的小时数', hint: '这一个月合计' }, 744).optional(),
    restDays: measure({ title: '周末加班的天数', hint: '没有安排补休的' }, 31).optional(),
    holidayDays: measure({ title: '法定节假日加班的天数' }, 31).optional(),
  },
  example: { monthlyWage: '6525.00', weekdayHours: '1', restDays: '1', holidayDays: '1' },
  values: {
    rates: z.strictObject({ weekday: Figure, rest: Figure, holiday: Figure }),
    daysPerMonth: Figure,
    hoursPerDay: Figure,
    hoursPerMonthMax: Figure,
  },
  compute({ monthlyWage, weekdayHours = '0', restDays = '0', holidayDays = '0' }, { use }) {
    const { weekday, rest, holiday } = use('rates');
    const daily = divide(ratio(monthlyWage), use('daysPerMonth'));
    const hourly = divide(daily, use('hoursPerDay'));
    const parts = [
      { name: '平时加班', of: hourly, many: ratio(weekdayHours), unit: '小时', rate: weekday },
      { name: '周末加班', of: daily, many: ratio(restDays), unit: '天', rate: rest },
      { name: '节假日加班', of: daily, many: ratio(holidayDays), unit: '天', rate: holiday },
    ].map((part) => ({ ...part, pay: multiply(multiply(part.of, part.rate), part.many) }));
    const most = use('hoursPerMonthMax');
    const isLong = compare(ratio(weekdayHours), most) > 0;
    return {
      title: '加班费',
      result: toDecimal(sum(parts.map(({ pay }) => pay))),
      unit: 'yuan',
      lines: [
        yuan(`一天的工资：${sayYuan(ratio(monthlyWage))} ÷ ${sayNumber(use('daysPerMonth'))} 天`, daily),
        yuan(`一小时的工资：一天的工资 ÷ ${sayNumber(use('hoursPerDay'))} 小时`, hourly),
        ...parts.map(({ name, of, many, unit, rate, pay }) =>
          yuan(`${name} ${sayNumber(many)} ${unit}：${sayYuan(of)} × ${sayPercent(rate)} × ${sayNumber(many)}`, pay),
        ),
      ],
      notes: [
        '周末加班已经安排补休的，不再给加班费。',
        '这里按标准工时算；不定时、综合计算工时的算法不同，请问窗口。',
        ...(isLong ? [`一个月加班一般不能超过 ${sayNumber(most)} 小时，您填的已经超过。`] : []),
      ],
    };
  },
});
