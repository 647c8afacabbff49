import { z } from 'zod';
import { planCalculator } from './calculator.ts';
import { choice, money } from './inputs.ts';
import { add, compare, larger, multiply, ratio, toDecimal } from './ratio.ts';
import { Figure } from './rule-file.ts';
import { type Line, yuan } from './sheet.ts';
import { sayNumber, sayYuan } from './words.ts';

const kinds = { fraud: '买东西、买服务被骗', food: '吃的不符合食品安全标准' } as const;

const notes: Record<keyof typeof kinds, string[]> = {
  fraud: ['要商家有欺诈才加赔；质量不好但没有骗人的，按退换修来办。'],
  food: ['卖的一方要明知不符合标准才加赔；做的一方不用看知不知道。', '标签、说明书上不影响质量、也不会让人误会的小毛病，不算。'],
};

/** 退一赔三 (consumer-rights-law:55) and its stricter sister for food. */
export const consumerDamages = planCalculator({
  id: 'consumer-damages',
  code: 'C16',
  group: 'money',
  title: '买到假货赔多少',
  hint: '商家骗人，退一赔三；吃的不安全，退一赔十',
  unit: 'yuan',
  input: {
    kind: choice({ title: '哪一种情形' }, kinds),
    price: money({ title: '花了多少钱（元）' }),
    loss: money({ title: '受到的损失（元）', hint: '比如看病的钱；没有就不填' }).optional(),
  },
  example: { kind: 'fraud', price: '100.00' },
  values: {
    fraud: z.strictObject({ times: Figure, min: Figure }),
    food: z.strictObject({ times: Figure, lossTimes: Figure, min: Figure }),
  },
  compute({ kind, price, loss = '0' }, { use }) {
    const paid = ratio(price);
    const hurt = ratio(loss);
    const { min, ...rates } = kind === 'fraud' ? { ...use('fraud'), lossTimes: undefined } : use('food');
    const byPrice = multiply(paid, rates.times);
    const byLoss = rates.lossTimes && multiply(hurt, rates.lossTimes);
    const more = byLoss ? larger(byPrice, byLoss) : byPrice;
    const extra = larger(more, min);
    const lines: Line[] = [yuan(`价款 ${sayYuan(paid)} × ${sayNumber(rates.times)}`, byPrice)];
    if (rates.lossTimes && byLoss) lines.push(yuan(`或者损失 ${sayYuan(hurt)} × ${sayNumber(rates.lossTimes)}，两样选一样，这里取多的`, byLoss));
    if (compare(more, min) < 0) lines.push(yuan(`不到 ${sayYuan(min)}的，按 ${sayYuan(min)}赔`, min));
    lines.push(yuan('退还价款', paid), yuan('退款和加赔合计', add(paid, extra)));
    if (compare(hurt, ratio(0)) > 0) lines.push(yuan('实际损失：另外赔', hurt));
    return {
      title: '加赔的钱',
      result: toDecimal(extra),
      unit: 'yuan',
      lines,
      notes: notes[kind],
    };
  },
});
