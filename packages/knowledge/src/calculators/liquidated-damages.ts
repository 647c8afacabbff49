import { z } from 'zod';
import { planCalculator } from './calculator.ts';
import { money, yesNo } from './inputs.ts';
import { compare, excess, multiply, ratio, smaller, subtract, toDecimal } from './ratio.ts';
import { Figure } from './rule-file.ts';
import { yuan } from './sheet.ts';
import { sayPercent, sayYuan } from './words.ts';

/** 违约金 against the loss (civil-code:585, spc-civil-code-contract:65). */
export const liquidatedDamages = planCalculator({
  id: 'liquidated-damages',
  code: 'C9',
  group: 'money',
  title: '违约金高不高',
  hint: '合同里的违约金，法院会不会调低',
  unit: 'yuan',
  input: {
    agreed: money({ title: '约定的违约金（元）' }),
    loss: money({ title: '实际损失（元）', hint: '有凭据的损失，含本来能赚到的' }),
    malicious: yesNo({ title: '违约的一方是故意坑人' }).optional(),
  },
  example: { agreed: '20000.00', loss: '10000.00', malicious: false },
  values: { adjust: z.null(), tooHigh: z.strictObject({ times: Figure }) },
  compute({ agreed, loss, malicious = false }, { use }) {
    use('adjust');
    const { times } = use('tooHigh');
    const [asked, hurt] = [ratio(agreed), ratio(loss)];
    const line = multiply(hurt, times);
    const isHigh = compare(asked, line) > 0;
    const kept = malicious ? asked : smaller(asked, line);
    return {
      title: '一般不会被当作过高的违约金',
      result: toDecimal(kept),
      unit: 'yuan',
      lines: [
        yuan(`过高的线：损失 ${sayYuan(hurt)}，再加 ${sayPercent(subtract(times, ratio(1)))}`, line),
        yuan(isHigh ? '约定的超出这条线' : '约定的没有超出这条线', excess(asked, line)),
        ...(compare(asked, hurt) < 0 ? [yuan('约定的比损失少：可以请求法院增加', subtract(hurt, asked))] : []),
      ],
      notes: [
        ...(isHigh && malicious ? ['故意违约的一方请求减少，法院一般不答应。'] : []),
        ...(isHigh && !malicious ? ['超出这条线，一般会被认为过高；要违约的一方提出来，减多少由法院看情况定，不一定正好减到这条线。'] : []),
        '损失多少，要由说的一方拿出凭据。',
      ],
    };
  },
});
