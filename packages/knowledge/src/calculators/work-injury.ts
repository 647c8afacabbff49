import { z } from 'zod';
import { type Context, type Issue, planCalculator } from './calculator.ts';
import { choice, count, money, yesNo } from './inputs.ts';
import { add, compare, larger, multiply, type Ratio, ratio, smaller, sum, toDecimal, zero } from './ratio.ts';
import { Figure } from './rule-file.ts';
import { type Line, type Sheet, yuan, yuanPerMonth } from './sheet.ts';
import { sayNumber, sayPercent, sayYuan } from './words.ts';

const kinds = { disabled: '受了工伤，评了等级', dead: '因工去世' } as const;
const careLevels = { none: '不用人照顾', part: '生活部分不能自理', most: '生活大部分不能自理', full: '生活完全不能自理' } as const;

const Grade = z.strictObject({ grade: z.int().min(1).max(10), months: z.int().positive(), allowance: Figure.nullable() });
const values = {
  severe: z.array(Grade),
  middle: z.array(Grade),
  light: z.array(Grade),
  ownWage: z.strictObject({ min: Figure, max: Figure }),
  stop: z.strictObject({ monthsMax: z.int().positive() }),
  care: z.strictObject({ part: Figure, most: Figure, full: Figure }),
  death: z.strictObject({ funeralMonths: z.int().positive(), incomeTimes: z.int().positive(), spouse: Figure, other: Figure, alone: Figure }),
  /** Set by the province; null until the bureau knows it. */
  leaving: z.null(),
};
type InjuryContext = Context<{ [Name in keyof typeof values]: z.output<(typeof values)[Name]> }>;

const input = {
  kind: choice({ title: '哪一种情形' }, kinds),
  grade: count({ title: '伤残几级', hint: '1 级最重，10 级最轻' }, 1, 10).optional(),
  monthlyWage: money({ title: '受伤前 12 个月的月平均缴费工资（元）', hint: '交工伤保险用的那个工资' }),
  localAverageWage: money({ title: '本地上年度职工月平均工资（元）', hint: '不知道就不填' }).optional(),
  stopMonths: count({ title: '停工治伤几个月' }, 0, 24).optional(),
  wageBefore: money({ title: '受伤前每月的工资（元）', hint: '停工治伤的时候单位照这个发；不知道就不填' }).optional(),
  careLevel: choice({ title: '要不要人照顾生活' }, careLevels).optional(),
  leaving: yesNo({ title: '要和单位解除合同' }).optional(),
  leavingAmount: money({ title: '离职的两项补助一共多少（元）', hint: '医疗补助、就业补助，本省定，问窗口' }).optional(),
  nationalIncome: money({ title: '上一年度全国城镇居民人均可支配收入（元）', hint: '不知道就不填' }).optional(),
  spouse: yesNo({ title: '丈夫或妻子靠他养活，没有劳动能力' }).optional(),
  otherDependants: count({ title: '另外有几个亲属靠他养活、没有劳动能力' }, 0, 20).optional(),
  aloneDependants: count({ title: '其中几个是孤寡老人或孤儿' }, 0, 20).optional(),
};
type Told = z.output<z.ZodObject<typeof input>>;

/** 工伤待遇 (work-injury-insurance-regulations:33-39, 64). */
export const workInjury = planCalculator({
  id: 'work-injury',
  code: 'C11',
  group: 'injury',
  title: '工伤待遇',
  hint: '按伤残等级，一次能拿多少、每月能拿多少',
  unit: 'yuan',
  input,
  conditions: {
    grade: { field: 'kind', is: ['disabled'], needed: ['disabled'] },
    stopMonths: { field: 'kind', is: ['disabled'] },
    wageBefore: { field: 'kind', is: ['disabled'] },
    careLevel: { field: 'kind', is: ['disabled'] },
    leaving: { field: 'kind', is: ['disabled'] },
    leavingAmount: { field: 'leaving', is: [true] },
    nationalIncome: { field: 'kind', is: ['dead'] },
    spouse: { field: 'kind', is: ['dead'] },
    otherDependants: { field: 'kind', is: ['dead'] },
    aloneDependants: { field: 'kind', is: ['dead'] },
  },
  check: ({ kind, stopMonths, wageBefore, otherDependants = 0, aloneDependants = 0 }): Issue[] => [
    ...(kind === 'disabled' && wageBefore !== undefined && stopMonths === undefined
      ? [{ path: 'stopMonths', message: '填了受伤前的工资，这一项也要填；没有停工填 0' }]
      : []),
    ...(aloneDependants > otherDependants ? [{ path: 'aloneDependants', message: '不能比靠他养活的亲属还多' }] : []),
  ],
  example: { kind: 'disabled', grade: 9, monthlyWage: '6000.00' },
  values,
  compute(told, context) {
    const average = told.localAverageWage === undefined ? context.local('labour.localAverageWageMonthly') : ratio(told.localAverageWage);
    const own = clamp(ratio(told.monthlyWage), average, context);
    return told.kind === 'dead' ? onDeath(told, own, average, context) : onDisability(told, own, average, context);
  },
});

interface OwnWage {
  wage: Ratio;
  line: Line;
  notes: string[];
}

function clamp(told: Ratio, average: Ratio | undefined, { use }: InjuryContext): OwnWage {
  const { min, max } = use('ownWage');
  if (average === undefined)
    return { wage: told, line: yuan('本人工资：按您填的', told), notes: ['没有本地职工月平均工资，没有看本人工资要不要封顶、保底，以窗口核定为准。'] };
  const [floor, ceiling] = [multiply(average, min), multiply(average, max)];
  const wage = larger(floor, smaller(told, ceiling));
  return { wage, line: yuan(`本人工资：${sayYuan(told)}，最低 ${sayYuan(floor)}，最高 ${sayYuan(ceiling)}`, wage), notes: [] };
}

function onDisability(told: Told, { wage, line, notes }: OwnWage, average: Ratio | undefined, { use }: InjuryContext): Sheet {
  const grade = told.grade ?? 10;
  const found = use(grade <= 4 ? 'severe' : grade <= 6 ? 'middle' : 'light').find((row) => row.grade === grade);
  if (!found) throw new Error(`工伤规则里没有 ${grade} 级`);
  const once: { label: string; amount: Ratio | null }[] = [
    { label: `${grade} 级一次性伤残补助金：${sayYuan(wage)} × ${found.months} 个月`, amount: multiply(wage, ratio(found.months)) },
  ];
  if (told.leaving === true && grade >= 5) {
    use('leaving');
    const amount = told.leavingAmount === undefined ? null : ratio(told.leavingAmount);
    once.push({ label: amount === null ? '离职的医疗补助、就业补助：本省定，本库没有，问窗口' : '离职的医疗补助、就业补助：窗口告知的数', amount });
  }
  const stop = sayStop(told, use);
  const known = once.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const isWhole = known.length === once.length;
  return {
    title: '一次性的合计',
    result: isWhole ? toDecimal(sum(known)) : null,
    unit: 'yuan',
    lines: [line, ...once.map(({ label, amount }) => yuan(label, amount)), ...stop.lines, ...listMonthly(found, told, wage, average, use)],
    notes: [
      ...notes,
      ...stop.notes,
      ...(told.leaving === true && grade <= 4 ? ['一级到四级保留劳动关系，按月领津贴，没有离职的两项补助。'] : []),
      '单位没有给您交工伤保险的，这些由单位出。',
    ],
  };
}

/** While being treated the employer goes on paying the wage of before, month by month: no part of the lump sum (work-injury-insurance-regulations:33). */
function sayStop({ stopMonths = 0, wageBefore }: Told, use: InjuryContext['use']): { lines: Line[]; notes: string[] } {
  if (stopMonths === 0) return { lines: [], notes: [] };
  const { monthsMax } = use('stop');
  const label = `停工治伤 ${stopMonths} 个月，单位每月照发受伤前的工资`;
  return {
    lines: [wageBefore === undefined ? yuanPerMonth(`${label}（没有填是多少）`, null) : yuanPerMonth(label, ratio(wageBefore))],
    notes: stopMonths > monthsMax ? [`停工治伤一般不超过 ${monthsMax} 个月，再长要经劳动能力鉴定委员会确认。`] : [],
  };
}

function listMonthly(
  { grade, allowance }: z.output<typeof Grade>,
  { careLevel = 'none' }: Told,
  wage: Ratio,
  average: Ratio | undefined,
  use: InjuryContext['use'],
): Line[] {
  const lines: Line[] = [];
  if (allowance !== null)
    lines.push(
      yuanPerMonth(`每月伤残津贴${grade >= 5 ? '（单位难以安排工作的）' : ''}：${sayYuan(wage)} × ${sayPercent(allowance)}`, multiply(wage, allowance)),
    );
  if (careLevel === 'none') return lines;
  const rate = use('care')[careLevel];
  const base = average === undefined ? '本地职工月平均工资（本库没有，问窗口）' : sayYuan(average);
  return [...lines, yuanPerMonth(`每月生活护理费：${base} × ${sayPercent(rate)}`, average === undefined ? null : multiply(average, rate))];
}

function onDeath(told: Told, { wage, line, notes }: OwnWage, average: Ratio | undefined, { use, local }: InjuryContext): Sheet {
  const { funeralMonths, incomeTimes, spouse, other, alone } = use('death');
  const income = told.nationalIncome === undefined ? local('injury.nationalDisposableIncome') : ratio(told.nationalIncome);
  const funeral = average === undefined ? null : multiply(average, ratio(funeralMonths));
  const grant = income === undefined ? null : multiply(income, ratio(incomeTimes));
  const share = sum([
    told.spouse === true ? spouse : zero,
    multiply(other, ratio(told.otherDependants ?? 0)),
    multiply(alone, ratio(told.aloneDependants ?? 0)),
  ]);
  const shares = multiply(wage, share);
  const isCapped = compare(shares, wage) > 0;
  const lines = [
    line,
    yuan(`丧葬补助金：本地职工月平均工资${average === undefined ? '（本库没有，问窗口）' : ` ${sayYuan(average)}`} × ${funeralMonths} 个月`, funeral),
    yuan(
      `一次性工亡补助金：全国城镇居民人均可支配收入${income === undefined ? '（本库没有，问窗口）' : ` ${sayYuan(income)}`} × ${sayNumber(ratio(incomeTimes))}`,
      grant,
    ),
  ];
  if (compare(share, zero) > 0)
    lines.push(yuanPerMonth(`每月供养亲属抚恤金：${sayYuan(wage)} × ${sayPercent(share)}${isCapped ? '，合计不超过本人工资' : ''}`, smaller(shares, wage)));
  const isWhole = funeral !== null && grant !== null;
  return {
    title: '一次性的合计',
    result: isWhole ? toDecimal(add(funeral, grant)) : null,
    unit: 'yuan',
    lines,
    notes: [...notes, ...(isWhole ? [] : ['还没有的数每年公布，问到以后填上，就能算出总数，以窗口核定为准。']), '哪些亲属算靠他养活的，由社保机构核定。'],
  };
}
