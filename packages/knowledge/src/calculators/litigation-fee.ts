import { z } from 'zod';
import { type Context, planCalculator } from './calculator.ts';
import { choice, money } from './inputs.ts';
import { add, compare, divide, multiply, type Ratio, ratio, toDecimal, zero } from './ratio.ts';
import { Figure } from './rule-file.ts';
import { type Line, type Sheet, yuan } from './sheet.ts';
import { applyTiers, Tiers } from './tiers.ts';
import { sayYuan } from './words.ts';

const kinds = {
  property: '要钱、要东西的官司',
  divorce: '离婚',
  personality: '名誉、隐私、肖像等人格权',
  'other-non-property': '其他不要钱的官司',
  'intellectual-property': '知识产权，没有争议金额',
  labour: '劳动争议',
  administrative: '告行政机关',
  'administrative-patent': '商标、专利、海事行政案件',
  'jurisdiction-objection': '对哪个法院管有异议，没有成立',
  enforcement: '申请强制执行',
  preservation: '申请财产保全',
  'payment-order': '申请支付令',
} as const;
type Kind = keyof typeof kinds;

const reductions = {
  none: '没有',
  mediated: '调解结案',
  withdrawn: '撤诉',
  summary: '适用简易程序',
  counterclaim: '反诉，法院合并审理',
} as const;

const Range = z.strictObject({ min: Figure, max: Figure });

const values = {
  property: Tiers,
  divorce: z.strictObject({ base: Range, property: Tiers }),
  personality: z.strictObject({ base: Range, damages: Tiers }),
  'other-non-property': Range,
  'intellectual-property': Range,
  labour: Figure,
  administrative: Figure,
  'administrative-patent': Figure,
  'jurisdiction-objection': Range,
  enforcement: z.strictObject({ withoutAmount: Range, amount: Tiers }),
  preservation: Tiers,
  'payment-order': z.strictObject({ parts: z.int().positive() }),
  mediated: z.null(),
  withdrawn: z.null(),
  summary: z.null(),
  counterclaim: z.null(),
  prepaid: z.null(),
  relief: z.null(),
};
type Values = { [Name in keyof typeof values]: z.output<(typeof values)[Name]> };

/** A fee before halving; `max` is more than `min` where the province chooses inside a range. */
interface Fee {
  min: Ratio;
  max: Ratio;
  lines: Line[];
  notes: string[];
}

interface Question {
  amount: Ratio | undefined;
  /** What the window said its fee is, inside the range. */
  base: Ratio | undefined;
}

/** 诉讼费用交纳办法 13–20: what a court asks, by kind of case. */
export const litigationFee = planCalculator({
  id: 'litigation-fee',
  code: 'C1',
  group: 'court',
  title: '诉讼费',
  hint: '打官司、申请执行、申请保全，要交给法院多少钱',
  unit: 'yuan',
  input: {
    kind: choice({ title: '办哪一种事' }, kinds),
    amount: money({ title: '金额（元）', hint: '要的钱、东西的价值、分的财产或赔偿金额' }).optional(),
    baseFee: money({ title: '窗口告知的基本费用（元）', hint: '本省在幅度内定的数；不知道就不填，会给出范围' }).optional(),
    reduction: choice({ title: '有没有减半的情形' }, reductions).optional(),
  },
  conditions: {
    amount: {
      field: 'kind',
      is: ['property', 'divorce', 'personality', 'enforcement', 'preservation', 'payment-order'],
      needed: ['property', 'payment-order'],
    },
    baseFee: { field: 'kind', is: ['divorce', 'personality', 'other-non-property', 'intellectual-property', 'jurisdiction-objection', 'enforcement'] },
    reduction: {
      field: 'kind',
      is: ['property', 'divorce', 'personality', 'other-non-property', 'intellectual-property', 'labour', 'administrative', 'administrative-patent'],
    },
  },
  example: { kind: 'property', amount: '100000.00', reduction: 'none' },
  values,
  compute({ kind, amount, baseFee, reduction = 'none' }, context) {
    const question: Question = { amount: amount === undefined ? undefined : ratio(amount), base: baseFee === undefined ? undefined : ratio(baseFee) };
    const fee = fees[kind](question, context);
    const halved = reduction !== 'none' && !applications.has(kind);
    if (halved) context.use(reduction);
    context.use('relief');
    return toSheet(kind, fee, halved ? reductions[reduction] : undefined);
  },
});

const applications = new Set<Kind>(['enforcement', 'preservation', 'payment-order', 'jurisdiction-objection']);

const fees: Record<Kind, (question: Question, context: Context<Values>) => Fee> = {
  property: ({ amount = zero }, { use }) => tiered(use('property'), amount),
  divorce: ({ amount, base }, { use }) => {
    const { base: range, property } = use('divorce');
    return joined(ranged(range, base), amount === undefined ? undefined : tiered(property, amount));
  },
  personality: ({ amount, base }, { use }) => {
    const { base: range, damages } = use('personality');
    return joined(ranged(range, base), amount === undefined ? undefined : tiered(damages, amount));
  },
  'other-non-property': ({ base }, { use }) => ranged(use('other-non-property'), base),
  'intellectual-property': ({ base }, { use }) => ranged(use('intellectual-property'), base),
  labour: (_, { use }) => {
    use('prepaid');
    return withNote(fixed(use('labour')), '讨要劳动报酬的，可以不预交。');
  },
  administrative: (_, { use }) => fixed(use('administrative')),
  'administrative-patent': (_, { use }) => fixed(use('administrative-patent')),
  'jurisdiction-objection': ({ base }, { use }) => ranged(use('jurisdiction-objection'), base),
  enforcement: ({ amount, base }, { use }) => {
    use('prepaid');
    const rule = use('enforcement');
    return withNote(amount === undefined ? ranged(rule.withoutAmount, base) : tiered(rule.amount, amount), '申请执行时不用先交，执行以后再交。');
  },
  preservation: ({ amount = zero }, { use }) => withNote(tiered(use('preservation'), amount), '按实际保全的财产数额算；不涉及财产的按最低一档。'),
  'payment-order': ({ amount = zero }, { use }) => {
    const { total, lines } = applyTiers(use('property'), amount);
    const { parts } = use('payment-order');
    const fee = divide(total, ratio(parts));
    return { min: fee, max: fee, lines: [...lines, yuan(`支付令按财产案件的 1/${parts} 收：${sayYuan(total)} ÷ ${parts}`, fee)], notes: [] };
  },
};

function fixed(fee: Ratio): Fee {
  return { min: fee, max: fee, lines: [yuan(`每件固定 ${sayYuan(fee)}`, fee)], notes: [] };
}

function tiered(tiers: Tiers, amount: Ratio): Fee {
  const { total, lines } = applyTiers(tiers, amount);
  return { min: total, max: total, lines, notes: [] };
}

/** A province sets its fee inside a range; without the window's figure both ends are told. */
function ranged({ min, max }: z.output<typeof Range>, base: Ratio | undefined): Fee {
  if (base === undefined) {
    const notes = [`基本费用由本省在 ${sayYuan(min)}到 ${sayYuan(max)}之间定，本库没有这个数，以窗口为准。`];
    return { min, max, lines: [{ ...yuan(`基本费用：每件 ${sayYuan(min)}到 ${sayYuan(max)}`, min), amountMax: toDecimal(max) }], notes };
  }
  const inside = compare(base, min) >= 0 && compare(base, max) <= 0;
  const notes = inside ? [] : [`国家规定的幅度是 ${sayYuan(min)}到 ${sayYuan(max)}，您填的数不在里面，请再问一问窗口。`];
  return { min: base, max: base, lines: [yuan('基本费用：窗口告知的数', base)], notes };
}

function joined(first: Fee, second: Fee | undefined): Fee {
  if (!second) return first;
  return {
    min: add(first.min, second.min),
    max: add(first.max, second.max),
    lines: [...first.lines, ...second.lines],
    notes: [...first.notes, ...second.notes],
  };
}

function withNote(fee: Fee, note: string): Fee {
  return { ...fee, notes: [...fee.notes, note] };
}

const half = ratio('0.5');

function toSheet(kind: Kind, { min, max, lines, notes }: Fee, reason: string | undefined): Sheet {
  const [low, high] = reason === undefined ? [min, max] : [multiply(min, half), multiply(max, half)];
  const isRange = compare(low, high) !== 0;
  const whole = isRange ? `${sayYuan(min)}到 ${sayYuan(max)}` : sayYuan(min);
  const halving = reason === undefined ? [] : [{ ...yuan(`${reason}，减半：${whole} ÷ 2`, low), ...(isRange ? { amountMax: toDecimal(high) } : {}) }];
  return {
    title: kinds[kind],
    result: toDecimal(low),
    ...(isRange ? { resultMax: toDecimal(high) } : {}),
    unit: 'yuan',
    lines: [...lines, ...halving],
    notes: [
      ...notes,
      ...(reason === undefined ? [] : ['减半只减一次；还有别的减半理由，由法院定。']),
      '最后由谁承担，看法院怎么判。交费有困难，可以向法院申请缓交、减交或免交。',
    ],
  };
}
