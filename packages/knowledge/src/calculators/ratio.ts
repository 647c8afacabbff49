/** An exact number: money and rates pass through here, so that no sum is ever off by a fen. */
export interface Ratio {
  readonly n: bigint;
  /** Always positive. */
  readonly d: bigint;
}

const decimalPattern = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Reads a plain decimal such as `2300`, `0.0175`. Throws `RangeError` on anything else. */
export function ratio(value: string | number): Ratio {
  const match = decimalPattern.exec(String(value));
  if (!match) throw new RangeError(`不是十进制数：${value}`);
  const [, sign = '', whole = '0', fraction = ''] = match;
  const digits = BigInt(whole + fraction);
  return reduce(sign === '-' ? -digits : digits, 10n ** BigInt(fraction.length));
}

export const zero: Ratio = { n: 0n, d: 1n };

/** `a` + `b`, exactly. */
export function add(a: Ratio, b: Ratio): Ratio {
  return reduce(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** `a` − `b`, exactly; may be negative. */
export function subtract(a: Ratio, b: Ratio): Ratio {
  return add(a, { n: -b.n, d: b.d });
}

/** `a` × `b`, exactly. */
export function multiply(a: Ratio, b: Ratio): Ratio {
  return reduce(a.n * b.n, a.d * b.d);
}

/** Throws `RangeError` when divided by zero. */
export function divide(a: Ratio, b: Ratio): Ratio {
  return b.n < 0n ? reduce(-a.n * b.d, a.d * -b.n) : reduce(a.n * b.d, a.d * b.n);
}

/** Negative when `a` is less, zero when equal. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The smaller of two; `a` when they are equal. */
export function smaller(a: Ratio, b: Ratio): Ratio {
  return compare(a, b) <= 0 ? a : b;
}

/** The larger of two; `a` when they are equal. */
export function larger(a: Ratio, b: Ratio): Ratio {
  return compare(a, b) >= 0 ? a : b;
}

/** All together; zero of none. */
export function sum(values: readonly Ratio[]): Ratio {
  return values.reduce(add, zero);
}

/** What is left, and nothing when nothing is. */
export function excess(a: Ratio, b: Ratio): Ratio {
  return larger(subtract(a, b), zero);
}

/** Rounded half up to so many places: `50.03` from 50.025. */
export function toDecimal(value: Ratio, places = 2): string {
  const scale = 10n ** BigInt(places);
  const size = value.n < 0n ? -value.n : value.n;
  const rounded = (2n * size * scale + value.d) / (2n * value.d);
  const digits = rounded.toString().padStart(places + 1, '0');
  const sign = value.n < 0n && rounded !== 0n ? '-' : '';
  return sign + (places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`);
}

/** The same to the fen, as a number to go on with: what is shown adds up. */
export function toFen(value: Ratio): Ratio {
  return ratio(toDecimal(value));
}

/** The whole part of a number that is not negative. */
export function toWhole(value: Ratio): number {
  return Number(value.n / value.d);
}

function reduce(n: bigint, d: bigint): Ratio {
  if (d === 0n) throw new RangeError('除数是零');
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}
