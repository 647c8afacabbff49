import { z } from 'zod';

/** A calendar day as `YYYY-MM-DD`; such strings compare as the days do. */
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * How sure we are of a rule: V the article's text was read, VP seen on a public page, M from memory, D our own design.
 * Only V may stand beside an article on a screen (domain rules §0).
 */
export const Sureness = z.enum(['V', 'VP', 'M', 'D']);
export type Sureness = z.infer<typeof Sureness>;

/** What every rule carries: where it comes from and the days it holds, both included. */
export const RuleFacts = z.strictObject({
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
  source: z.string().min(2),
  sureness: Sureness,
});
export type RuleFacts = z.infer<typeof RuleFacts>;

/** A rule stops by itself after its last day; nobody has to remember to take it out. */
export function isInForce(rule: Pick<RuleFacts, 'effectiveFrom' | 'effectiveTo'>, today: string): boolean {
  return rule.effectiveFrom <= today && (rule.effectiveTo === null || today <= rule.effectiveTo);
}

/** `slug:article`, the passage id of an article; the label is derived, so it cannot disagree. */
export const ArticleRef = z.string().regex(/^[a-z0-9-]+:\d+$/);
export type ArticleRef = z.infer<typeof ArticleRef>;
