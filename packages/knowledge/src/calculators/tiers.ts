import { z } from 'zod';
import { add, compare, excess, multiply, type Ratio, ratio, smaller, sum, zero } from './ratio.ts';
import { Figure } from './rule-file.ts';
import { type Line, yuan } from './sheet.ts';
import { sayPercent, sayYuan } from './words.ts';

const Tier = z.strictObject({ upTo: Figure.nullable(), rate: Figure });

/** A flat sum up to `flatUpTo`, then each slice at its own rate; the last slice has no end. `max` caps the whole. */
export const Tiers = z
  .strictObject({ flat: Figure, flatUpTo: Figure, slices: z.array(Tier).min(1), max: Figure.optional() })
  .refine(({ slices }) => slices.every(({ upTo }, at) => (upTo === null) === (at === slices.length - 1)), '只有最后一档没有上限');
export type Tiers = z.infer<typeof Tiers>;

/** The fee on an amount, slice by slice, unrounded. */
export function applyTiers(tiers: Tiers, amount: Ratio): { total: Ratio; lines: Line[] } {
  const { flat, flatUpTo, max } = tiers;
  const lines =
    compare(flat, zero) > 0 ? [yuan(`${sayBound(flatUpTo)}以下的部分：固定 ${sayYuan(flat)}`, flat)] : [yuan(`${sayBound(flatUpTo)}以下的部分：不收`, zero)];
  const parts = listParts(tiers, amount);
  for (const { from, upTo, rate, slice, fee } of parts)
    lines.push(
      yuan(`${upTo === null ? `超过 ${sayBound(from)}` : `${sayBound(from)}到 ${sayBound(upTo)}`}的部分：${sayYuan(slice)} × ${sayPercent(rate)}`, fee),
    );
  const total = add(flat, sum(parts.map(({ fee }) => fee)));
  if (max === undefined || compare(total, max) <= 0) return { total, lines };
  return { total: max, lines: [...lines, yuan(`算出来是 ${sayYuan(total)}，最多收 ${sayYuan(max)}`, max)] };
}

function listParts({ flatUpTo, slices }: Tiers, amount: Ratio) {
  return slices.flatMap(({ upTo, rate }, at) => {
    const from = slices[at - 1]?.upTo ?? flatUpTo;
    const slice = excess(upTo === null ? amount : smaller(amount, upTo), from);
    return compare(slice, zero) > 0 ? [{ from, upTo, rate, slice, fee: multiply(slice, rate) }] : [];
  });
}

const tenThousand = ratio(10_000);

function sayBound(amount: Ratio): string {
  if (compare(amount, tenThousand) < 0) return sayYuan(amount);
  return `${(amount.n / amount.d / 10_000n).toString()} 万元`;
}
