import { z } from 'zod';
import { add, divide, multiply, type Ratio, ratio, smaller, zero } from './ratio.ts';

/** How many years are paid for: a full number, less from one age on, and never less than a floor from another. */
export const LifeYears = z.strictObject({
  full: z.int().positive(),
  lessFromAge: z.int().positive(),
  floorFromAge: z.int().positive(),
  floor: z.int().positive(),
});
export type LifeYears = z.infer<typeof LifeYears>;

/** 59 → 20, 61 → 19, 75 and above → 5 (spc-personal-injury:12, 15, 17). */
export function countLifeYears(age: number, { full, lessFromAge, floorFromAge, floor }: LifeYears): number {
  if (age >= floorFromAge) return floor;
  return age < lessFromAge ? full : full - (age - lessFromAge);
}

export interface Dependant {
  /** How many years she is to be kept. */
  years: number;
  /** How many people keep her, the victim among them. */
  supporters: number;
}

/** What the victim's part in keeping several people comes to: each person's part by itself, the sum of a year never above a year's consumption. */
export function sumSupport(dependants: readonly Dependant[], consumption: Ratio, factor: Ratio): Ratio {
  const longest = Math.max(0, ...dependants.map(({ years }) => years));
  let total = zero;
  for (let year = 0; year < longest; year += 1) {
    const parts = dependants.filter(({ years }) => years > year).map(({ supporters }) => divide(ratio(1), ratio(supporters)));
    total = add(total, smaller(multiply(multiply(consumption, factor), parts.reduce(add, zero)), consumption));
  }
  return total;
}
