import { multiply, type Ratio, ratio, toDecimal } from './ratio.ts';

/** 10,000 元; the fen only where there are some. */
export function sayYuan(value: Ratio): string {
  return `${sayNumber(value)} 元`;
}

/** At most two places, with commas: 1,050 or 57.5. */
export function sayNumber(value: Ratio, places = 2): string {
  const [whole = '0', fraction = ''] = toDecimal(value, places).split('.');
  const kept = fraction.replace(/0+$/, '');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (kept === '' ? '' : `.${kept}`);
}

/** 2.5% of 0.025; as many places as rates have. */
export function sayPercent(value: Ratio): string {
  return `${sayNumber(multiply(value, ratio(100)), 4)}%`;
}
