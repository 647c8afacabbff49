import { z } from 'zod';
import { type Context, type Issue, planCalculator } from './calculator.ts';
import { type Heading, Limits, share } from './compulsory-insurance.ts';
import { choice, count, money, people, percent } from './inputs.ts';
import { countLifeYears, LifeYears, sumSupport } from './life-years.ts';
import { compare, divide, multiply, type Ratio, ratio, sum, toDecimal, toFen, zero } from './ratio.ts';
import { Figure } from './rule-file.ts';
import { type Sheet, yuan } from './sheet.ts';
import { sayPercent, sayYuan } from './words.ts';

const kinds = { injured: '受伤，没有残疾', disabled: '评上了伤残等级', dead: '人去世了' } as const;
const insurances = { none: '不是车祸，或车没有交强险', 'at-fault': '车祸，机动车有责任', 'no-fault': '车祸，机动车没有责任' } as const;
const gradeMax = 10;

const values = {
  harm: z.null(),
  medical: z.null(),
  lostIncome: z.null(),
  care: z.strictObject({ yearsMax: z.int().positive() }),
  transport: z.null(),
  meals: z.null(),
  nutrition: z.null(),
  aids: z.null(),
  mental: z.null(),
  disability: LifeYears,
  gradeFactors: z.array(Figure).length(gradeMax),
  funeral: z.strictObject({ months: z.int().positive() }),
  death: LifeYears,
  dependants: z.strictObject({ adultAge: z.int().positive(), years: LifeYears }),
  insurance: z.null(),
  limits: z.strictObject({ 'at-fault': Limits, 'no-fault': Limits }),
};
type InjuryContext = Context<{ [Name in keyof typeof values]: z.output<(typeof values)[Name]> }>;

const input = {
  kind: choice({ title: '伤得怎么样' }, kinds),
  age: count({ title: '受害人的年龄', hint: '评残或去世时满几周岁' }, 0, 130),
  grade: count({ title: '伤残几级', hint: '1 级最重，10 级最轻' }, 1, gradeMax).optional(),
  medical: money({ title: '医疗费（元）' }).optional(),
  lostDays: count({ title: '误工几天' }, 0, 7300).optional(),
  lostPerDay: money({ title: '每天少挣多少（元）' }).optional(),
  careDays: count({ title: '要人护理几天' }, 0, 20_000).optional(),
  carePerDay: money({ title: '护理每天多少钱（元）', hint: '护理的人少挣的，或当地护工的价' }).optional(),
  transport: money({ title: '交通费（元）' }).optional(),
  hospitalDays: count({ title: '住院几天' }, 0, 7300).optional(),
  mealPerDay: money({ title: '住院伙食补助每天多少（元）', hint: '当地的标准，问窗口' }).optional(),
  nutrition: money({ title: '营养费（元）' }).optional(),
  aids: money({ title: '残疾辅助器具费（元）' }).optional(),
  mental: money({ title: '精神抚慰金（元）', hint: '由法院酌定，这里填您要的数' }).optional(),
  propertyLoss: money({ title: '东西坏了损失多少（元）' }).optional(),
  yearlyIncome: money({ title: '上一年度城镇居民人均可支配收入（元）', hint: '受理法院所在地的，问窗口' }).optional(),
  yearlyConsumption: money({ title: '上一年度城镇居民人均消费支出（元）', hint: '有人要他养活的才用得上，问窗口' }).optional(),
  monthlyWage: money({ title: '上一年度职工月平均工资（元）', hint: '算丧葬费用，问窗口' }).optional(),
  dependants: people({ title: '靠他养活的人', hint: '未成年人，或没有劳动能力又没有别的生活来源的近亲属' }, 10, {
    age: count({ title: '年龄' }, 0, 130),
    supporters: count({ title: '一共有几个人养他', hint: '连受害人在内' }, 1, 20),
  }).optional(),
  liability: percent({ title: '对方要承担几成（%）', hint: '全责填 100；不填按 100' }, 100).optional(),
  insurance: choice({ title: '是不是车祸' }, insurances).optional(),
};
type Told = z.output<z.ZodObject<typeof input>>;

/** Days, and what each of them costs: one is no sum without the other. */
const pairs = [
  ['lostDays', 'lostPerDay'],
  ['careDays', 'carePerDay'],
  ['hospitalDays', 'mealPerDay'],
] as const;

interface Item {
  label: string;
  /** `null`: the year's figure of the province is missing. */
  amount: Ratio | null;
  heading: Heading;
}

/** 人身损害赔偿 (civil-code:1179, spc-personal-injury:6-23), item by item. */
export const personalInjury = planCalculator({
  id: 'personal-injury',
  code: 'C10',
  group: 'injury',
  title: '受伤赔偿',
  hint: '车祸、被打伤、被狗咬，一样一样算出来',
  unit: 'yuan',
  input,
  conditions: {
    grade: { field: 'kind', is: ['disabled'], needed: ['disabled'] },
    aids: { field: 'kind', is: ['disabled'] },
    yearlyIncome: { field: 'kind', is: ['disabled', 'dead'] },
    yearlyConsumption: { field: 'kind', is: ['disabled', 'dead'] },
    monthlyWage: { field: 'kind', is: ['dead'] },
    dependants: { field: 'kind', is: ['disabled', 'dead'] },
  },
  check: listHalves,
  example: {
    kind: 'disabled',
    age: 61,
    grade: 9,
    medical: '30000.00',
    lostDays: 90,
    lostPerDay: '200.00',
    yearlyIncome: '50000.00',
    liability: '70',
    insurance: 'none',
  },
  values,
  compute(told, context) {
    context.use('harm');
    const items = [...listCosts(told, context), ...listLasting(told, context)];
    const known = items.flatMap(({ amount, heading }) => (amount === null ? [] : [{ amount, heading }]));
    const of = (heading: Heading) => sum(known.flatMap((item) => (item.heading === heading ? [item.amount] : [])));
    const { insurance = 'none', liability = '100' } = told;
    if (insurance !== 'none') context.use('insurance');
    const limits = insurance === 'none' ? undefined : context.use('limits')[insurance];
    const { total, lines } = share({ medical: of('medical'), death: of('death'), property: of('property') }, divide(ratio(liability), ratio(100)), limits);
    const isWhole = known.length === items.length;
    return {
      title: '对方一共要赔',
      result: isWhole ? toDecimal(total) : null,
      unit: 'yuan',
      lines: [
        ...items.map(({ label, amount }) => yuan(label, amount)),
        ...(isWhole || known.length > 0 ? lines : []),
        ...(isWhole || known.length === 0 ? [] : [yuan('上面已经算出来的部分，对方要赔', total)]),
      ],
      notes: listNotes(told, isWhole),
    } satisfies Sheet;
  },
});

function listHalves(told: Told): Issue[] {
  const message = '天数和每天的钱要一起填；还不知道的，两项都先不填';
  return pairs.flatMap(([days, each]): Issue[] => {
    if ((told[days] ?? 0) > 0 && told[each] === undefined) return [{ path: each, message }];
    return told[days] === undefined && compare(ratio(told[each] ?? '0'), zero) > 0 ? [{ path: days, message }] : [];
  });
}

/** What was spent and lost on the way to recovery. */
function listCosts(told: Told, { use }: InjuryContext): Item[] {
  const { lostDays = 0, lostPerDay = '0', careDays = 0, carePerDay = '0', hospitalDays = 0, mealPerDay = '0' } = told;
  const items: Item[] = [];
  const spend = (name: 'medical' | 'nutrition' | 'transport', label: string, heading: Heading): void => {
    const spent = told[name];
    if (spent === undefined) return;
    use(name);
    items.push({ label: `${label}：按票据`, amount: ratio(spent), heading });
  };
  const perDay = (name: 'lostIncome' | 'meals', label: string, days: number, each: string, heading: Heading): void => {
    if (days === 0 || Number(each) === 0) return;
    use(name);
    items.push({ label: `${label}：每天 ${sayYuan(ratio(each))} × ${days} 天`, amount: multiply(ratio(each), ratio(days)), heading });
  };
  spend('medical', '医疗费', 'medical');
  perDay('meals', '住院伙食补助费', hospitalDays, mealPerDay, 'medical');
  spend('nutrition', '营养费', 'medical');
  perDay('lostIncome', '误工费', lostDays, lostPerDay, 'death');
  if (careDays > 0 && Number(carePerDay) > 0) {
    const { yearsMax } = use('care');
    const days = Math.min(careDays, yearsMax * 365);
    items.push({
      label: `护理费：每天 ${sayYuan(ratio(carePerDay))} × ${days} 天，最长 ${yearsMax} 年`,
      amount: multiply(ratio(carePerDay), ratio(days)),
      heading: 'death',
    });
  }
  spend('transport', '交通费', 'death');
  if (told.propertyLoss !== undefined) items.push({ label: '东西的损失', amount: ratio(told.propertyLoss), heading: 'property' });
  return items;
}

/** What disability or death brings. */
function listLasting(told: Told, { use, local }: InjuryContext): Item[] {
  const items: Item[] = [];
  const yearly = told.yearlyIncome === undefined ? local('damages.urbanDisposableIncome') : ratio(told.yearlyIncome);
  const factor = told.kind === 'disabled' ? (use('gradeFactors')[(told.grade ?? gradeMax) - 1] ?? zero) : ratio(1);
  if (told.kind === 'disabled') {
    const years = countLifeYears(told.age, use('disability'));
    items.push({
      label: `残疾赔偿金：${sayFigure('上一年度城镇居民人均可支配收入', yearly)} × ${years} 年 × ${sayPercent(factor)}`,
      amount: times(yearly, years, factor),
      heading: 'death',
    });
    if (told.aids !== undefined) {
      use('aids');
      items.push({ label: '残疾辅助器具费', amount: ratio(told.aids), heading: 'death' });
    }
  }
  if (told.kind === 'dead') {
    const { months } = use('funeral');
    const wage = told.monthlyWage === undefined ? local('damages.averageWageMonthly') : ratio(told.monthlyWage);
    items.push({ label: `丧葬费：${sayFigure('上一年度职工月平均工资', wage)} × ${months} 个月`, amount: times(wage, months, ratio(1)), heading: 'death' });
    const years = countLifeYears(told.age, use('death'));
    items.push({
      label: `死亡赔偿金：${sayFigure('上一年度城镇居民人均可支配收入', yearly)} × ${years} 年`,
      amount: times(yearly, years, ratio(1)),
      heading: 'death',
    });
  }
  if (told.kind !== 'injured' && told.dependants !== undefined && told.dependants.length > 0) {
    const { adultAge, years } = use('dependants');
    const consumption = told.yearlyConsumption === undefined ? local('damages.urbanConsumption') : ratio(told.yearlyConsumption);
    const kept = told.dependants.map(({ age, supporters }) => ({ supporters, years: age < adultAge ? adultAge - age : countLifeYears(age, years) }));
    const each = kept.map((one) => `${one.years} 年 ÷ ${one.supporters} 人`).join('、');
    items.push({
      label: `被扶养人生活费：${sayFigure('上一年度城镇居民人均消费支出', consumption)} × ${sayPercent(factor)}，${each}；每年合计不超过这个支出`,
      amount: consumption === undefined ? null : toFen(sumSupport(kept, consumption, factor)),
      heading: 'death',
    });
  }
  if (told.mental !== undefined) {
    use('mental');
    items.push({ label: '精神抚慰金：由法院酌定', amount: ratio(told.mental), heading: 'death' });
  }
  return items;
}

function times(figure: Ratio | undefined, many: number, factor: Ratio): Ratio | null {
  return figure === undefined ? null : toFen(multiply(multiply(figure, ratio(many)), factor));
}

function sayFigure(name: string, figure: Ratio | undefined): string {
  return figure === undefined ? `${name}（本库没有，问窗口）` : sayYuan(figure);
}

function listNotes({ kind, insurance = 'none' }: Told, isWhole: boolean): string[] {
  return [
    ...(isWhole ? [] : ['有的数每年由统计部门公布，本库还没有；问到以后填上，就能算出总数，以窗口核定为准。']),
    ...(kind === 'injured' ? [] : ['“上一年度”看一审辩论结束时的上一年；住的地方标准更高的，可以请求按那里算。']),
    ...(insurance === 'none' ? [] : ['精神抚慰金可以请求让交强险先赔。', '交强险以外还有商业险的，剩下的先由商业险赔。']),
    '医保、工伤保险已经付过的，可能要扣除，请把单据带齐。',
  ];
}
