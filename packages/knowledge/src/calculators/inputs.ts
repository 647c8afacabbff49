import { z } from 'zod';
import { isDay } from '../deadlines/days.ts';

interface Words {
  title: string;
  hint?: string;
}

const described = ({ title, hint }: Words, kind: string) => ({ title, ...(hint === undefined ? {} : { description: hint }), 'x-kind': kind });

/** A JSON number is taken as its own decimal notation; what has too many places fails the pattern. */
const toText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

/** Yuan as a decimal string, below a thousand billion. */
export function money(words: Words) {
  const text = z.string(`请填${words.title}`).regex(/^\d{1,12}(?:\.\d{1,2})?$/, '金额请填数字，最多两位小数，不要带逗号');
  return z.preprocess(toText, text).meta(described(words, 'money'));
}

/** A share or yearly rate in percent, 0 to `max`, at most four places. */
export function percent(words: Words, max: number) {
  const text = z
    .string(`请填${words.title}`)
    .regex(/^\d{1,4}(?:\.\d{1,4})?$/, '百分数请填数字，例如 24 表示 24%')
    .refine((value) => Number(value) <= max, `最多填 ${max}`);
  return z.preprocess(toText, text).meta(described(words, 'percent'));
}

/** Hours, days: at most one place. */
export function measure(words: Words, max: number) {
  const text = z
    .string(`请填${words.title}`)
    .regex(/^\d{1,5}(?:\.\d)?$/, '请填数字，最多一位小数')
    .refine((value) => Number(value) <= max, `最多填 ${max}`);
  return z.preprocess(toText, text).meta(described(words, 'measure'));
}

/** A whole number. */
export function count(words: Words, min: number, max: number) {
  return z.int(`${words.title}：请填整数`).min(min, `最少填 ${min}`).max(max, `最多填 ${max}`).meta(described(words, 'count'));
}

/** A day that exists, `YYYY-MM-DD`. */
export function day(words: Words) {
  return z
    .string(`请选${words.title}`)
    .refine(isDay, '这个日期不存在，请检查年月日')
    .meta({ ...described(words, 'date'), format: 'date' });
}

/** `true` or `false`. */
export function yesNo(words: Words) {
  return z.boolean('请选择是或否').meta(described(words, 'yes-no'));
}

/** One of several; the labels are what a person chooses from. */
export function choice<const Options extends Record<string, string>>(words: Words, options: Options) {
  const values = Object.keys(options) as [keyof Options & string, ...(keyof Options & string)[]];
  return z.enum(values, '请从给出的几项里选一项').meta({ ...described(words, 'choice'), 'x-labels': options });
}

/** The same few questions about each of at most `max` people, and nothing else about them. */
export function people<Shape extends z.ZodRawShape>(words: Words, max: number, shape: Shape) {
  return z.array(z.strictObject(shape, '请逐个填写'), '请逐个填写').max(max, `最多填 ${max} 人`).meta(described(words, 'people'));
}
