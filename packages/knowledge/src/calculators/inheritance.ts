import { z } from 'zod';
import { type Context, planCalculator } from './calculator.ts';
import { count, money, yesNo } from './inputs.ts';
import { add, compare, divide, excess, multiply, type Ratio, ratio, subtract, toDecimal, toFen, zero } from './ratio.ts';
import { type Line, type Sheet, yuan } from './sheet.ts';
import { sayYuan } from './words.ts';

const several = (title: string, hint?: string) => count(hint === undefined ? { title } : { title, hint }, 0, 20).optional();

const input = {
  jointProperty: money({ title: '夫妻共有的财产（元）', hint: '房子、存款等一共值多少；没有就不填' }).optional(),
  ownProperty: money({ title: '去世的人自己名下单独的财产（元）', hint: '没有就不填' }).optional(),
  debts: money({ title: '去世的人欠的债和税（元）', hint: '没有就不填' }).optional(),
  spouse: yesNo({ title: '丈夫或妻子还在' }).optional(),
  children: several('还在的子女有几个', '亲生、收养、有抚养关系的继子女都算'),
  parents: several('还在的父母有几个'),
  gone: several('先去世、但留有后代的子女有几个', '每一支得一份，由他们的后代分'),
  inLaws: several('丧偶的儿媳、女婿，尽了主要赡养义务的有几个'),
  unborn: several('还没出生的孩子有几个', '给胎儿留一份'),
  siblings: several('还在的兄弟姐妹有几个', '前面的人一个也没有，才用得上'),
  goneSiblings: several('先去世、但留有子女的兄弟姐妹有几个'),
  grandparents: several('还在的祖父母、外祖父母有几个'),
  will: yesNo({ title: '留有遗嘱，或签过遗赠扶养协议' }).optional(),
};
type Told = z.output<z.ZodObject<typeof input>>;

const values = {
  first: z.null(),
  order: z.null(),
  representation: z.null(),
  inLaws: z.null(),
  equal: z.null(),
  joint: z.null(),
  unborn: z.null(),
  debts: z.null(),
  nobody: z.null(),
};
type Use = Context<{ [Name in keyof typeof values]: null }>['use'];

/** 法定继承 (civil-code:1123-1161): who is in turn, and equal shares. */
export const inheritance = planCalculator({
  id: 'inheritance',
  code: 'C12',
  group: 'family',
  title: '遗产怎么分',
  hint: '没有遗嘱时，家里人各分多少',
  unit: 'yuan',
  input,
  check: ({ jointProperty, ownProperty, spouse }) => [
    ...(jointProperty === undefined && ownProperty === undefined ? [{ path: 'jointProperty', message: '请至少填一样财产' }] : []),
    ...(jointProperty !== undefined && spouse !== true
      ? [{ path: 'spouse', message: '填了夫妻共有的财产，请确认丈夫或妻子还在；不在了的，填到单独的财产里' }]
      : []),
  ],
  example: { jointProperty: '900000.00', spouse: true, children: 1, parents: 1 },
  values,
  compute(told, { use }) {
    const joint = ratio(told.jointProperty ?? '0');
    const half = toFen(divide(joint, ratio(2)));
    const estate = add(ratio(told.ownProperty ?? '0'), subtract(joint, half));
    const debts = ratio(told.debts ?? '0');
    const net = excess(estate, debts);
    use('first');
    const lines: Line[] = [];
    if (compare(joint, zero) > 0) {
      use('joint');
      lines.push(yuan('先分出丈夫或妻子自己的一半共有财产', half));
    }
    lines.push(yuan('遗产', estate));
    if (compare(debts, zero) > 0) {
      use('debts');
      lines.push(yuan(`还掉债和税 ${sayYuan(debts)}，剩下的（还到遗产用完为止）`, net));
    }
    const heirs = listHeirs(told, use);
    if (heirs.length === 0) use('nobody');
    else use('equal');
    const parts = divideEqually(net, heirs.length);
    lines.push(...heirs.map((name, at) => yuan(`${name}：${heirs.length} 份里的一份`, parts[at] ?? zero)));
    if (compare(joint, zero) > 0) lines.push(yuan('丈夫或妻子一共得到', add(half, parts[0] ?? zero)));
    return { title: '要分的遗产', result: toDecimal(net), unit: 'yuan', lines, notes: listNotes(told, heirs.length) } satisfies Sheet;
  },
});

/** Those whose turn it is; the second order only where nobody is in the first (civil-code:1127). */
function listHeirs(told: Told, use: Use): string[] {
  use('order');
  const first = [
    ...(told.spouse === true ? ['丈夫或妻子'] : []),
    ...numbered('子女', told.children),
    ...numbered('父母', told.parents),
    ...numbered('先去世子女的后代，一支', told.gone),
    ...numbered('丧偶的儿媳或女婿', told.inLaws),
    ...numbered('给胎儿留的', told.unborn),
  ];
  if ((told.inLaws ?? 0) > 0) use('inLaws');
  if ((told.unborn ?? 0) > 0) use('unborn');
  if ((told.gone ?? 0) > 0) use('representation');
  if (first.length > 0) return first;
  if ((told.goneSiblings ?? 0) > 0) use('representation');
  return [
    ...numbered('兄弟姐妹', told.siblings),
    ...numbered('先去世兄弟姐妹的子女，一支', told.goneSiblings),
    ...numbered('祖父母、外祖父母', told.grandparents),
  ];
}

function numbered(name: string, many = 0): string[] {
  return Array.from({ length: many }, (_, at) => (many === 1 ? name : `${name}（第 ${at + 1} 个）`));
}

const fen = ratio('0.01');

/** Equal to the fen; what cannot be divided goes fen by fen to the first, so that the shares add up to the whole. */
export function divideEqually(amount: Ratio, many: number): Ratio[] {
  if (many === 0) return [];
  const whole = toFen(amount);
  const fens = (whole.n * 100n) / whole.d;
  const base = multiply(ratio((fens / BigInt(many)).toString()), fen);
  const rest = Number(fens % BigInt(many));
  return Array.from({ length: many }, (_, at) => (at < rest ? add(base, fen) : base));
}

function listNotes({ will, gone = 0, goneSiblings = 0 }: Told, heirs: number): string[] {
  return [
    ...(will === true
      ? ['有遗嘱或遗赠扶养协议的，先按它办；这里算的是没有写到的部分、或它无效时怎么分。']
      : ['这里按没有遗嘱算；有遗嘱或遗赠扶养协议的，先按它办。']),
    ...(heirs === 0 ? ['没有填能继承的人。没人继承的遗产归国家或所在的集体；照顾过他的人，可以请求分一些。'] : []),
    ...(gone + goneSiblings > 0 ? ['代替先去世的人继承的，一支只得他那一份，由这一支再分。'] : []),
    '一般平均分。生活有特殊困难又没有劳动能力的，要照顾；照顾老人多、一起生活的，可以多分；有能力却不管的，少分或不分；大家商量好，也可以不平均。',
  ];
}
