import { z } from 'zod';
import { computeDeadline } from '../deadlines/compute-deadline.ts';
import { planCalculator } from './calculator.ts';
import { day } from './inputs.ts';

/** 诉讼时效 (civil-code:188-203), by the same clock as the deadline wizard. */
export const limitationPeriod = planCalculator({
  id: 'limitation-period',
  code: 'C13',
  group: 'court',
  title: '诉讼时效',
  hint: '欠钱不还、合同纠纷，最晚哪天以前要去主张',
  unit: 'date',
  input: {
    from: day({ title: '从哪天起算', hint: '该还钱那天，或者知道吃亏、知道该找谁那天' }),
    interruptedOn: day({ title: '最近一次催要、对方认账、起诉或申请调解那天', hint: '没有就不填' }).optional(),
  },
  example: { from: '2022-05-31' },
  values: { clock: z.strictObject({ deadline: z.string() }), counting: z.null(), interruption: z.null() },
  compute({ from, interruptedOn }, { use, calendar, deadlines, today }) {
    const { deadline: code } = use('clock');
    use('counting');
    if (interruptedOn !== undefined) use('interruption');
    const found = computeDeadline({ code, from, interruptedOn }, deadlines, calendar, (slug) => slug, today);
    if (!found.ok || found.deadline.lastDay === null) throw new Error(`期限表里没有 ${code}`);
    const { lastDay, notes, text } = found.deadline;
    return { title: '最后一天', result: lastDay, unit: 'date', lines: [{ label: saySum(text), amount: lastDay, unit: 'date' }], notes };
  },
});

/** The sentence without its articles: those stand as basis beneath. */
function saySum(text: string): string {
  return text.replace(/，依据[^，。]*(?=。|$)/u, '');
}
