import { daysBetween } from '../deadlines/days.ts';
import { planCalculator } from './calculator.ts';
import { z } from 'zod';
import { day, money } from './inputs.ts';
import { multiply, ratio, toDecimal } from './ratio.ts';
import { Figure } from './rule-file.ts';
import { yuan } from './sheet.ts';
import { sayPercent, sayYuan } from './words.ts';

/** 加倍部分债务利息: what is added for not paying a judgment in time (civil-procedure-law:264). */
export const delayedPerformance = planCalculator({
  id: 'delayed-performance',
  code: 'C17',
  group: 'court',
  title: '判了不还的加倍利息',
  hint: '过了判决书写的日子还不给钱，另外要加多少',
  unit: 'yuan',
  input: {
    unpaid: money({ title: '还没还的本金（元）', hint: '判决书里写的本金，利息、诉讼费不算' }),
    dueOn: day({ title: '判决书让哪天以前给' }),
    paidOn: day({ title: '算到哪一天', hint: '给清那天，或者今天' }),
  },
  check: ({ dueOn, paidOn }) => (paidOn < dueOn ? [{ path: 'paidOn', message: '不能早于该给钱的那天' }] : []),
  example: { unpaid: '100000.00', dueOn: '2026-01-01', paidOn: '2026-04-11' },
  values: { duty: z.null(), daily: Figure },
  compute({ unpaid, dueOn, paidOn }, { use }) {
    use('duty');
    const rate = use('daily');
    const days = daysBetween(dueOn, paidOn);
    const principal = ratio(unpaid);
    const added = multiply(multiply(principal, rate), ratio(days));
    return {
      title: '加倍部分的利息',
      result: toDecimal(added),
      unit: 'yuan',
      lines: [{ label: '过了期的天数', amount: String(days), unit: 'days' }, yuan(`${sayYuan(principal)} × 每天 ${sayPercent(rate)} × ${days} 天`, added)],
      notes: ['这是在判决书写的利息之外另加的；判决书里的一般利息要另算。', '中途还过一部分的，要分段算；暂缓执行的日子要不要算，以法院为准。'],
    };
  },
});
