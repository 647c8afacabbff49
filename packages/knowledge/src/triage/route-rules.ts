import { z } from 'zod';
import { fields, routeKinds } from '../content/fields.ts';
import { ArticleRef, RuleFacts } from './rule-facts.ts';
import { gates } from './gate-rules.ts';

/** Answers, by question, for which something holds. */
const Answered = z.record(z.string(), z.array(z.string()).min(1));

const Conditions = z.strictObject({
  /** Holds until one of these questions has been answered otherwise. */
  when: Answered.optional(),
  /** Holds only once every one of these questions has been answered so. */
  onlyWhen: Answered.optional(),
});

const onlyReadTextsAreCited = (rule: { sureness: string; basis: string[] }): boolean => rule.sureness === 'V' || rule.basis.length === 0;
const citedUnread = '没有核对过条文的规则不能带法条';

/** A door, why it is the right one, and what one can do at it. */
export const RouteRule = RuleFacts.extend(Conditions.shape)
  .extend({
    kind: z.enum(routeKinds),
    title: z.string().min(3),
    why: z.string().min(6),
    basis: z.array(ArticleRef),
    deadline: z.string().optional(),
    action: z.strictObject({ type: z.enum(['apply-aid', 'book-mediation', 'call', 'visit', 'read', 'staff']), target: z.string().min(1) }),
  })
  .refine(onlyReadTextsAreCited, citedUnread);
export type RouteRule = z.infer<typeof RouteRule>;

/** A door people try first and why it is not theirs. */
export const NotRouteRule = RuleFacts.extend(Conditions.shape)
  .extend({ kind: z.enum(routeKinds), why: z.string().min(6), basis: z.array(ArticleRef) })
  .refine(onlyReadTextsAreCited, citedUnread);
export type NotRouteRule = z.infer<typeof NotRouteRule>;

/** One kind of trouble: the words it is told in, its doors in order, and the facts that change them. */
const MatterRule = z.strictObject({
  id: z.string(),
  title: z.string(),
  field: z.enum(fields),
  signals: z.array(z.string()),
  routes: z.array(RouteRule).min(1),
  notRoutes: z.array(NotRouteRule),
  /** In the order they are asked; one at a time. */
  questions: z.array(z.string()),
});
export type MatterRule = z.infer<typeof MatterRule>;

/** What a fact adds to any matter: its doors come first, and some doors close. */
const OverlayRule = RuleFacts.extend({
  id: z.string(),
  gate: z.enum(gates).nullable(),
  signals: z.array(z.string()),
  /** Only in these fields; anywhere when `null`. */
  fields: z.array(z.enum(fields)).nullable(),
  answers: Answered.nullable(),
  routes: z.array(RouteRule),
  notRoutes: z.array(NotRouteRule),
  drops: z.array(z.enum(routeKinds)),
});
export type OverlayRule = z.infer<typeof OverlayRule>;

/** A fact that changes the doors. */
const QuestionRule = z
  .strictObject({
    id: z.string(),
    text: z.string(),
    options: z.array(z.string()).min(2),
    /** Asked only of words in which this is found. */
    about: z.string().optional(),
    /** Words that already answer it. */
    told: z.array(z.strictObject({ option: z.string(), pattern: z.string() })).optional(),
  })
  .refine(({ options, told = [] }) => told.every(({ option }) => options.includes(option)), '话里的回答不在选项里');

export const RouteRules = z.strictObject({
  start: z.strictObject({ id: z.string(), text: z.string() }),
  matterQuestion: z.strictObject({ id: z.string(), text: z.string() }),
  questions: z.array(QuestionRule),
  /** What to ask when a clock runs and its first day is not known. */
  deadlineQuestions: z.array(z.strictObject({ code: z.string(), text: z.string() })),
  fieldTitles: z.record(z.enum(fields), z.string()),
  matters: z.array(MatterRule).min(1),
  overlays: z.array(OverlayRule),
  staff: RouteRule,
});
export type RouteRules = z.infer<typeof RouteRules>;
