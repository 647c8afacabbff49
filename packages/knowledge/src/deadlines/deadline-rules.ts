import { z } from 'zod';
import { ArticleRef, RuleFacts } from '../triage/rule-facts.ts';

/** How long a clock runs. Working days only where the law says so. */
export const Clock = z.strictObject({ amount: z.int().positive(), unit: z.enum(['year', 'month', 'day', 'workday']) });
export type Clock = z.infer<typeof Clock>;

/** What a caller may say besides the day the clock starts. */
const Condition = z.strictObject({
  kind: z.literal('ruling').optional(),
  ground: z.enum(['mistake', 'duress']).optional(),
  claim: z.literal('pay').optional(),
  employmentContinues: z.literal(true).optional(),
  afterReconsideration: z.literal(true).optional(),
  life: z.literal(true).optional(),
});

const Variant = z.strictObject({
  when: Condition,
  title: z.string(),
  /** `null`: nothing runs. */
  clock: Clock.nullable(),
  since: z.string(),
  basis: z.array(ArticleRef),
});

/** One row of the deadline table (domain rules §3.4). */
export const DeadlineRule = RuleFacts.extend({
  code: z.string().regex(/^D_[A-Z_]+$/),
  title: z.string(),
  clock: Clock.nullable(),
  since: z.string(),
  basis: z.array(ArticleRef),
  /** A limitation may be interrupted, and its end does not close the court's door. */
  limitation: z.boolean(),
  variants: z.array(Variant),
  notes: z.array(z.string()),
}).refine((rule) => rule.sureness === 'V' || rule.basis.length === 0, '没有核对过条文的规则不能带法条');
export type DeadlineRule = z.infer<typeof DeadlineRule>;

export const DeadlineRules = z.strictObject({ rows: z.array(DeadlineRule).min(1) });
export type DeadlineRules = z.infer<typeof DeadlineRules>;
