import { z } from 'zod';
import { isDay } from '../deadlines/days.ts';
import { ArticleRef, Sureness } from '../triage/rule-facts.ts';
import { ratio } from './ratio.ts';

const Day = z.string().refine(isDay, '不是日期');

/** A figure of a rule, exact. */
export const Figure = z
  .string()
  .regex(/^\d+(?:\.\d+)?$/)
  .transform(ratio);

/** One rule of a calculator: its figures, where they come from, and how sure we are. */
const CalculatorRule = z
  .strictObject({
    /** What it is called when the notice has to speak of it. */
    name: z.string().min(2),
    value: z.unknown(),
    basis: z.array(ArticleRef),
    source: z.string().min(2),
    sureness: Sureness,
    /** The text it rests on, where that is not in the library: it is named, never quoted. */
    outside: z.string().optional(),
  })
  .refine(({ sureness, basis }) => sureness === 'V' || basis.length === 0, '没有核对过条文的规则不能带法条');
export type CalculatorRule = z.infer<typeof CalculatorRule>;

/** The rules of one stretch of time, both days included. */
export const CalculatorVersion = z.strictObject({
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
  rules: z.record(z.string(), CalculatorRule),
});
export type CalculatorVersion = z.infer<typeof CalculatorVersion>;

/** One file of `content/calculators`. Versions follow each other without overlap, so that a day has one rule at most. */
export const CalculatorFile = z.strictObject({ id: z.string(), versions: z.array(CalculatorVersion).min(1) }).refine(
  ({ versions }) =>
    versions.every(({ effectiveFrom }, at) => {
      const before = versions[at - 1];
      return before === undefined || (before.effectiveTo !== null && before.effectiveTo < effectiveFrom);
    }),
  '版本的起止日期有重叠',
);
