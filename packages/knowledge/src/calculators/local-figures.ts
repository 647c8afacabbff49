import type { DistrictFile } from '../content/district.ts';
import type { LocalKey } from './calculator.ts';
import { type Ratio, ratio } from './ratio.ts';

/** What the bureau filled in, as exact numbers; anything that is no plain decimal counts as not filled in. */
export function toLocalFigures({ parameters }: Pick<DistrictFile, 'parameters'>): (key: LocalKey) => Ratio | undefined {
  const values = new Map(parameters.map(({ key, value }) => [key, String(value)]));
  return (key) => {
    const value = values.get(key) ?? '';
    return /^\d+(?:\.\d+)?$/.test(value) ? ratio(value) : undefined;
  };
}
