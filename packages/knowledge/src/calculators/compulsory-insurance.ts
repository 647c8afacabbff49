import { z } from 'zod';
import { add, compare, multiply, type Ratio, smaller, subtract, sum } from './ratio.ts';
import { Figure } from './rule-file.ts';
import { type Line, yuan } from './sheet.ts';
import { sayPercent, sayYuan } from './words.ts';

const headings = { medical: '医疗费用', death: '死亡伤残', property: '财产损失' } as const;
export type Heading = keyof typeof headings;

/** How much compulsory motor insurance pays at most under each heading. */
export const Limits = z.strictObject({ medical: Figure, death: Figure, property: Figure });
export type Limits = z.infer<typeof Limits>;

/** The insurer pays first, up to each heading's limit; of the rest the other side bears its share (civil-code:1213). */
export function share(totals: Record<Heading, Ratio>, liability: Ratio, limits: Limits | undefined): { total: Ratio; lines: Line[] } {
  const names = Object.keys(headings) as Heading[];
  const insured = names.map((name) => ({
    name,
    total: totals[name],
    paid: limits ? smaller(totals[name], limits[name]) : subtract(totals[name], totals[name]),
  }));
  const paid = sum(insured.map((part) => part.paid));
  const rest = subtract(sum(names.map((name) => totals[name])), paid);
  const borne = multiply(rest, liability);
  const lines = limits
    ? insured
        .filter(({ total }) => compare(total, subtract(total, total)) > 0)
        .map((part) => yuan(`交强险先赔${headings[part.name]}：${sayYuan(part.total)}，最多 ${sayYuan(limits[part.name])}`, part.paid))
    : [];
  return { total: add(paid, borne), lines: [...lines, yuan(`${limits ? '剩下的' : '合计'} ${sayYuan(rest)}，对方承担 ${sayPercent(liability)}`, borne)] };
}
