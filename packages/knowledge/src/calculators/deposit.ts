import { z } from 'zod';
import { planCalculator } from './calculator.ts';
import { choice, money } from './inputs.ts';
import { add, compare, excess, multiply, type Ratio, ratio, smaller, subtract, toDecimal } from './ratio.ts';
import { Figure } from './rule-file.ts';
import { type Line, type Sheet, yuan } from './sheet.ts';
import { sayNumber, sayPercent, sayYuan } from './words.ts';

const kinds = { deposit: '写明是“定金”', other: '订金、押金、保证金，没写定金的意思' } as const;
const parties = { payer: '交钱的一方', taker: '收钱的一方' } as const;

/** 定金 (civil-code:586-588) and what only looks like it (spc-civil-code-contract:67). */
export const deposit = planCalculator({
  id: 'deposit',
  code: 'C8',
  group: 'money',
  title: '定金能退多少',
  hint: '交了定金，一方反悔，能拿回多少',
  unit: 'yuan',
  input: {
    kind: choice({ title: '交的是什么钱' }, kinds),
    price: money({ title: '合同总价（元）' }),
    paid: money({ title: '实际交了多少（元）' }),
    broken: choice({ title: '谁没有照约定做' }, parties),
    penalty: money({ title: '另外约定的违约金（元）', hint: '没有就不填' }).optional(),
    loss: money({ title: '守约一方实际损失了多少（元）', hint: '有凭据的；没有就不填' }).optional(),
  },
  conditions: { penalty: { field: 'kind', is: ['deposit'] }, loss: { field: 'kind', is: ['deposit'] } },
  check: ({ price, paid }) => (compare(ratio(paid), ratio(price)) > 0 ? [{ path: 'paid', message: '交的钱不能多过总价' }] : []),
  example: { kind: 'deposit', price: '100000.00', paid: '30000.00', broken: 'taker' },
  values: {
    limit: z.strictObject({ share: Figure }),
    penalty: z.strictObject({ times: Figure }),
    either: z.null(),
    nature: z.null(),
  },
  compute({ kind, price, paid, broken, penalty, loss }, { use }) {
    use('nature');
    if (kind === 'other') return plain(ratio(paid), broken);
    const { share } = use('limit');
    const { times } = use('penalty');
    const given = ratio(paid);
    const most = multiply(ratio(price), share);
    const effective = smaller(given, most);
    const advance = subtract(given, effective);
    const lines: Line[] = [
      yuan(`算作定金的：实交 ${sayYuan(given)}，最多是总价 ${sayYuan(ratio(price))} 的 ${sayPercent(share)}，即 ${sayYuan(most)}`, effective),
      yuan('多出来的：算预付款，退回', advance),
    ];
    const back = broken === 'taker' ? add(multiply(effective, times), advance) : advance;
    lines.push(
      broken === 'taker'
        ? yuan(`收钱的一方违约：定金 ${sayYuan(effective)} × ${sayNumber(times)}，再加预付款 ${sayYuan(advance)}`, back)
        : yuan('交钱的一方违约：定金不退，只退预付款', back),
    );
    if (penalty !== undefined || loss !== undefined) use('either');
    if (penalty !== undefined) lines.push(yuan('另外约定的违约金：和定金只能选一样', ratio(penalty)));
    if (loss !== undefined) lines.push(yuan('损失超过定金的部分：守约一方可以另外要', excess(ratio(loss), effective)));
    return {
      title: '交钱的一方能拿回',
      result: toDecimal(back),
      unit: 'yuan',
      lines,
      notes: ['要违约到合同目的落空，才按定金罚则算；只违约一部分的，由法院酌定。', '实际交的和约定的不一样，以实际交的为准。'],
    };
  },
});

function plain(paid: Ratio, broken: keyof typeof parties): Sheet {
  return {
    title: '交钱的一方能拿回',
    result: toDecimal(paid),
    unit: 'yuan',
    lines: [yuan('没写定金的意思：不双倍返还，也不能直接没收', paid)],
    notes: [broken === 'payer' ? '收钱的一方有损失的，可以另外要求赔偿，从里面扣多少由双方商量或法院定。' : '您有损失的，可以另外要求赔偿。'],
  };
}
