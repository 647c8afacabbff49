import { z } from 'zod';
import { planCalculator } from './calculator.ts';
import { choice, count, money } from './inputs.ts';
import { larger, multiply, type Ratio, ratio } from './ratio.ts';
import { Figure } from './rule-file.ts';
import { type Line, yuanPerMonth } from './sheet.ts';
import { sayPercent, sayYuan } from './words.ts';

const kinds = { fixed: '有期限的', open: '没有期限的', task: '干完一件活就结束的' } as const;

/** 试用期 (labor-contract-law:19-20): how long at most, and how much at least. */
export const probation = planCalculator({
  id: 'probation',
  code: 'C6',
  group: 'work',
  title: '试用期',
  hint: '试用期最长几个月，工资最少多少',
  unit: 'months',
  input: {
    contract: choice({ title: '签的是哪种合同' }, kinds),
    contractMonths: count({ title: '合同一共几个月', hint: '零头的天数不算' }, 0, 600).optional(),
    agreedMonths: count({ title: '约定的试用期几个月' }, 0, 600).optional(),
    contractWage: money({ title: '转正后的月工资（元）' }).optional(),
    minimumWage: money({ title: '当地月最低工资（元）', hint: '不知道就不填' }).optional(),
  },
  conditions: { contractMonths: { field: 'contract', is: ['fixed'], needed: ['fixed'] } },
  example: { contract: 'fixed', contractMonths: 12, agreedMonths: 3, contractWage: '5000.00' },
  values: {
    length: z.strictObject({
      fixed: z.array(z.strictObject({ fromMonths: z.int().min(0), max: z.int().min(0) })).min(1),
      open: z.int().min(0),
      task: z.int().min(0),
    }),
    wage: z.strictObject({ rate: Figure }),
  },
  compute({ contract, contractMonths = 0, agreedMonths, contractWage, minimumWage }, { use, local }) {
    const { fixed, open, task } = use('length');
    const max = contract === 'fixed' ? (fixed.findLast(({ fromMonths }) => contractMonths >= fromMonths)?.max ?? 0) : { open, task }[contract];
    const minimum = minimumWage === undefined ? local('labour.minimumWageMonthly') : ratio(minimumWage);
    const over = Math.max(0, (agreedMonths ?? 0) - max);
    const about = contract === 'fixed' ? `合同 ${contractMonths} 个月` : kinds[contract];
    const lines: Line[] = [{ label: max === 0 ? `${about}：不能约定试用期` : `${about}：试用期最长 ${max} 个月`, amount: String(max), unit: 'months' }];
    if (agreedMonths !== undefined)
      lines.push({ label: over === 0 ? '约定的没有超过' : `约定了 ${agreedMonths} 个月，多了`, amount: String(over), unit: 'months' });
    if (contractWage !== undefined) lines.push(leastWage(ratio(contractWage), use('wage').rate, minimum));
    return {
      title: '试用期最长',
      result: String(max),
      unit: 'months',
      lines,
      notes: [
        '同一个单位，试用期只能约定一次。',
        ...(contractWage !== undefined && minimum === undefined ? ['试用期工资还不能低于当地最低工资；本库没有这个数，以窗口为准。'] : []),
        ...(over > 0 ? ['多出来的那段已经干了的，可以要求单位赔偿，请问窗口。'] : []),
      ],
    };
  },
});

function leastWage(wage: Ratio, rate: Ratio, minimum: Ratio | undefined): Line {
  const part = multiply(wage, rate);
  const least = minimum === undefined ? part : larger(part, minimum);
  const beside = minimum === undefined ? '' : `，也不能低于最低工资 ${sayYuan(minimum)}`;
  return yuanPerMonth(`试用期工资最少：${sayYuan(wage)} × ${sayPercent(rate)}${beside}`, least);
}
