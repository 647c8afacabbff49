import { z } from 'zod';
import { isDay, writeDay } from '../deadlines/days.ts';
import { type Context, type Issue, planCalculator } from './calculator.ts';
import { choice, day, money, yesNo } from './inputs.ts';
import { add, compare, larger, multiply, type Ratio, ratio, toDecimal, zero } from './ratio.ts';
import { Figure } from './rule-file.ts';
import { countHalfMonths, countService, sayService } from './service-time.ts';
import { type Line, type Sheet, yuan } from './sheet.ts';
import { sayNumber, sayYuan } from './words.ts';

const reasons = {
  'employer-at-fault': '单位欠薪、不交社保等，我提出走',
  'agreed-employer-proposed': '单位提出，双方谈好了走',
  'agreed-worker-proposed': '我提出，双方谈好了走',
  'no-fault-dismissal': '生病、不能胜任或情况大变，单位让走',
  layoff: '裁员',
  'expired-not-renewed': '合同到期，单位不续签或压低条件',
  'expired-worker-refused': '合同到期，条件没降，我不想续',
  closed: '单位破产、关闭、提前解散',
  resigned: '我自己辞职',
  'dismissed-for-fault': '因我严重违纪等被开除',
  unlawful: '单位违法辞退',
} as const;
type Reason = keyof typeof reasons;

/** What each reason brings (labor-contract-law:46): none, one measure, or twice the measure (labor-contract-law:87). */
const entitlements: Record<Reason, 0 | 1 | 2> = {
  'employer-at-fault': 1,
  'agreed-employer-proposed': 1,
  'agreed-worker-proposed': 0,
  'no-fault-dismissal': 1,
  layoff: 1,
  'expired-not-renewed': 1,
  'expired-worker-refused': 0,
  closed: 1,
  resigned: 0,
  'dismissed-for-fault': 0,
  unlawful: 2,
};

const values = {
  /** Employment before this day is left to the rules of its time. */
  entitlement: z.strictObject({ since: z.string().refine(isDay, '不是日期') }),
  measure: z.strictObject({ capTimes: Figure, capYears: z.int().positive(), wholeFromMonths: z.int().positive() }),
  wage: z.null(),
  unlawful: z.strictObject({ times: Figure }),
  notice: z.null(),
  before: z.null(),
};
type SeveranceContext = Context<{ [Name in keyof typeof values]: z.output<(typeof values)[Name]> }>;

/** 经济补偿 and 赔偿金 at the end of employment. */
export const severance = planCalculator({
  id: 'severance',
  code: 'C2',
  group: 'work',
  title: '离职补偿、赔偿',
  hint: '被辞退、合同到期、被迫辞职，单位该给多少',
  unit: 'yuan',
  input: {
    reason: choice({ title: '怎么离开的' }, reasons),
    startedOn: day({ title: '入职那天' }),
    endedOn: day({ title: '在职的最后一天' }),
    monthlyWage: money({ title: '离职前 12 个月的月平均工资（元）', hint: '应得的，含奖金、津贴、补贴；不满 12 个月的按实际月数平均' }),
    localAverageWage: money({ title: '本地上年度职工月平均工资（元）', hint: '单位所在市公布的；工资超过它的三倍才用得上' }).optional(),
    minimumWage: money({ title: '当地月最低工资（元）', hint: '工资低于它时，按它算' }).optional(),
    withoutNotice: yesNo({ title: '单位没有提前 30 天书面通知' }).optional(),
    lastMonthWage: money({ title: '上一个月的工资（元）', hint: '没提前通知的，要多给这么多' }).optional(),
  },
  conditions: {
    withoutNotice: { field: 'reason', is: ['no-fault-dismissal'] },
    lastMonthWage: { field: 'withoutNotice', is: [true], needed: [true] },
  },
  check: ({ startedOn, endedOn }): Issue[] => (endedOn < startedOn ? [{ path: 'endedOn', message: '最后一天不能早于入职那天' }] : []),
  example: { reason: 'unlawful', startedOn: '2018-03-01', endedOn: '2024-10-15', monthlyWage: '8000.00' },
  values,
  compute(input, context) {
    const times = entitlements[input.reason];
    const { since } = context.use('entitlement');
    if (input.endedOn < since) return beforeTheLaw(since, context);
    if (times === 0) return nothing(reasons[input.reason]);
    return payable({ ...input, times, wage: ratio(input.monthlyWage) }, context);
  },
});

function nothing(reason: string): Sheet {
  return {
    title: '经济补偿',
    result: toDecimal(zero),
    unit: 'yuan',
    lines: [yuan(`${reason}：一般没有经济补偿`, zero)],
    notes: ['如果是被逼着写辞职、或者单位说的理由不实，结果会不一样，请带材料问窗口。'],
  };
}

/** The law that began that day says nothing about who had left by then. */
function beforeTheLaw(since: string, { use }: SeveranceContext): Sheet {
  use('before');
  return {
    title: '经济补偿',
    result: null,
    unit: 'yuan',
    lines: [yuan(`${writeDay(since)}以前就离开的：按当时的规定算，请窗口核定`, null)],
    notes: [sayBefore(since)],
  };
}

function sayBefore(since: string): string {
  return `${since.slice(0, 4)} 年以前的工作年限按当时的规定另算，这里没有算进去，请带材料问窗口。`;
}

interface Case {
  reason: Reason;
  times: 1 | 2;
  startedOn: string;
  endedOn: string;
  wage: Ratio;
  localAverageWage?: string | undefined;
  minimumWage?: string | undefined;
  withoutNotice?: boolean | undefined;
  lastMonthWage?: string | undefined;
}

function payable(told: Case, context: SeveranceContext): Sheet {
  const { since } = context.use('entitlement');
  const { capYears, wholeFromMonths } = context.use('measure');
  const isOld = told.startedOn < since && told.times === 1;
  if (isOld) context.use('before');
  const service = countService(isOld ? since : told.startedOn, told.endedOn);
  const { wage, isCapped, line, notes } = countWage(told, context);
  const half = countHalfMonths(service, wholeFromMonths);
  const months = multiply(ratio(isCapped ? Math.min(half, 2 * capYears) : half), ratio('0.5'));
  const owed = multiply(wage, months);
  const rule = `满一年算一个月，剩下的满 ${wholeFromMonths} 个月也算一个月，不满 ${wholeFromMonths} 个月算半个月${isCapped ? `，最多算 ${capYears} 年` : ''}`;
  const more = told.times === 2 ? doubled(owed, context) : noticed(told, owed, context);
  return {
    title: more.title,
    result: toDecimal(more.total),
    unit: 'yuan',
    lines: [
      { label: `工作年限 ${sayService(service)}：${rule}`, amount: toDecimal(months, 1), unit: 'months' },
      line,
      yuan(`经济补偿：${sayYuan(wage)} × ${sayNumber(months)} 个月`, owed),
      ...more.lines,
    ],
    notes: [...notes, ...(isOld ? [sayBefore(since)] : []), ...(service.days === 1 ? ['最后一天比整月多一天，这里没有把这一天算成零头。'] : [])],
  };
}

interface Owed {
  title: string;
  total: Ratio;
  lines: Line[];
}

function doubled(owed: Ratio, { use }: SeveranceContext): Owed {
  const { times } = use('unlawful');
  const total = multiply(owed, times);
  return {
    title: '违法解除赔偿金',
    total,
    lines: [yuan(`违法辞退，赔偿金是经济补偿的 ${sayNumber(times)} 倍；给了赔偿金，就不再另给经济补偿`, total)],
  };
}

function noticed({ reason, withoutNotice, lastMonthWage = '0' }: Case, owed: Ratio, { use }: SeveranceContext): Owed {
  const notice = reason === 'no-fault-dismissal' && withoutNotice === true ? ratio(lastMonthWage) : zero;
  if (compare(notice, zero) === 0) return { title: '经济补偿', total: owed, lines: [] };
  use('notice');
  return { title: '经济补偿和代通知金', total: add(owed, notice), lines: [yuan('没有提前 30 天通知：多给上一个月的工资', notice)] };
}

interface CountedWage {
  wage: Ratio;
  isCapped: boolean;
  line: Line;
  notes: string[];
}

/** Not below the minimum wage, not above so many local averages. */
function countWage(told: Case, { use, local }: SeveranceContext): CountedWage {
  const { capTimes } = use('measure');
  use('wage');
  const average = told.localAverageWage === undefined ? local('labour.localAverageWageMonthly') : ratio(told.localAverageWage);
  const minimum = told.minimumWage === undefined ? local('labour.minimumWageMonthly') : ratio(told.minimumWage);
  const notes = [
    ...(average === undefined ? ['没有本地上年度职工月平均工资，这里没有看要不要封顶；工资很高的，以窗口核定为准。'] : []),
    ...(minimum === undefined ? ['没有当地最低工资标准，这里没有看要不要补足，以窗口核定为准。'] : []),
  ];
  const floored = minimum === undefined ? told.wage : larger(told.wage, minimum);
  const ceiling = average === undefined ? undefined : multiply(average, capTimes);
  if (ceiling !== undefined && compare(floored, ceiling) > 0) {
    const often = sayNumber(capTimes);
    return { wage: ceiling, isCapped: true, line: yuan(`月工资 ${sayYuan(told.wage)}，超过当地月平均工资的 ${often} 倍，按 ${often} 倍算`, ceiling), notes };
  }
  const isLow = compare(told.wage, floored) < 0;
  const label = isLow ? `月工资 ${sayYuan(told.wage)}，低于最低工资，按最低工资算` : '按离职前 12 个月的月平均工资算';
  return { wage: floored, isCapped: false, line: yuan(label, floored), notes };
}
