import { z } from 'zod';
import type { WorkCalendar } from '../deadlines/calendar.ts';
import type { DeadlineRules } from '../deadlines/deadline-rules.ts';
import { isInForce, type ArticleRef } from '../triage/rule-facts.ts';
import { day } from './inputs.ts';
import type { LprTable } from './lpr.ts';
import type { Ratio } from './ratio.ts';
import { CalculatorFile, type CalculatorRule, type CalculatorVersion } from './rule-file.ts';
import type { Sheet, Unit } from './sheet.ts';

/** Figures set locally or yearly: the bureau fills them into its district file under these keys. */
export type LocalKey =
  | 'labour.minimumWageMonthly'
  | 'labour.localAverageWageMonthly'
  | 'injury.nationalDisposableIncome'
  | 'damages.urbanDisposableIncome'
  | 'damages.urbanConsumption'
  | 'damages.averageWageMonthly';

/** What calculators ask of the outside, beside what the person says. */
export interface Surroundings {
  today: string;
  calendar: WorkCalendar;
  deadlines: DeadlineRules;
  lpr: LprTable;
  /** Undefined where the bureau has not filled it in. */
  local: (key: LocalKey) => Ratio | undefined;
}

export interface Context<Values> extends Surroundings {
  /** The figures of a rule; what it rests on becomes part of the answer's basis. */
  use: <Name extends keyof Values>(name: Name) => Values[Name];
}

/** A field that is asked only if another has one of these values; with those of `needed` it must be given. */
export interface Condition {
  field: string;
  is: readonly (string | boolean)[];
  needed?: readonly (string | boolean)[];
}

export interface Issue {
  path: string;
  message: string;
}

export interface Outcome extends Sheet {
  basis: ArticleRef[];
  ruleVersion: string;
}

export type Run = { ok: true; outcome: Outcome } | { ok: false; issues: Issue[] };

/** One calculator with its rules, ready to run. */
export interface Calculator {
  id: string;
  /** Its number in the domain rules: C1 to C17. */
  code: string;
  group: CalculatorGroup;
  title: string;
  hint: string;
  unit: Unit;
  /** JSON Schema of the body, with Chinese titles and an example. */
  input: Record<string, unknown>;
  /** Every article any of its rules rests on. */
  basis: ArticleRef[];
  run(body: unknown, surroundings: Surroundings): Run;
}

export type CalculatorGroup = 'court' | 'work' | 'money' | 'family' | 'injury';

interface Spec<Shape extends z.ZodRawShape, Values extends Record<string, z.ZodType>> {
  id: string;
  code: string;
  group: CalculatorGroup;
  title: string;
  hint: string;
  unit: Unit;
  input: Shape;
  conditions?: Partial<Record<keyof Shape & string, Condition>>;
  /** What fits no single field: which field is at fault and why. */
  check?(input: z.output<z.ZodObject<Shape>>): Issue[];
  example: z.input<z.ZodObject<Shape>>;
  /** The schema of each rule's value. */
  values: Values;
  compute(input: z.output<z.ZodObject<Shape>>, context: Context<{ [Name in keyof Values]: z.output<Values[Name]> }>): Sheet;
}

/** A calculator waiting for its rules: `load` takes the parsed file of `content/calculators`. Throws where the file lacks a rule or a figure does not fit. */
export interface CalculatorPlan {
  id: string;
  load(file: unknown): Calculator;
}

/**
 * Keeps the types of one calculator together and hides them from all others.
 * A member the calculator does not ask for is an issue: silently dropped, `singedOn` for `signedOn` would give a confident wrong sum.
 */
export function planCalculator<Shape extends z.ZodRawShape, Values extends Record<string, z.ZodType>>(spec: Spec<Shape, Values>): CalculatorPlan {
  type Told = z.output<z.ZodObject<Shape>>;
  type Parsed = { [Name in keyof Values]: z.output<Values[Name]> };
  const { id, code, group, title, hint, unit, conditions = {} } = spec;
  const Input = z.strictObject(spec.input, '请按输入说明填写');
  const Rules = z.strictObject(spec.values);
  const Body = Input.extend({ on: day({ title: '按哪一天的规则算', hint: '不填就按今天的规则' }).optional() });
  const load = (raw: unknown): Calculator => {
    const { versions } = CalculatorFile.parse(raw);
    const loaded = versions.map((version) => ({ version, values: Rules.parse(listValues(version)) as Parsed }));
    const run = (body: unknown, surroundings: Surroundings): Run => {
      const parsed = Body.safeParse(body);
      if (!parsed.success) return { ok: false, issues: listIssues(parsed.error) };
      const { on = surroundings.today, ...rest } = parsed.data as Told & { on?: string | undefined };
      // What is left without `on` is `Told`, but TypeScript cannot take a member from a generic shape.
      const input = rest as Told;
      const issues = [...listMissing(input, conditions), ...(spec.check?.(input) ?? [])];
      if (issues.length > 0) return { ok: false, issues };
      const found = loaded.find(({ version }) => isInForce(version, on));
      if (!found) return { ok: false, issues: [{ path: 'on', message: '这一天的规则不在本库里，请问窗口' }] };
      const used = new Set<CalculatorRule>();
      const use = <Name extends keyof Parsed>(name: Name): Parsed[Name] => {
        const rule = found.version.rules[String(name)];
        if (rule) used.add(rule);
        return found.values[name];
      };
      const sheet = spec.compute(input, { ...surroundings, use });
      return { ok: true, outcome: finish(sheet, [...used], `${id}@${found.version.effectiveFrom}`) };
    };
    const basis = versions.flatMap((version) => Object.values(version.rules).flatMap((rule) => rule.basis));
    return { id, code, group, title, hint, unit, run, basis: [...new Set(basis)], input: describeInput(Body, conditions, spec.example) };
  };
  return { id, load };
}

function listValues({ rules }: CalculatorVersion): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, rule.value]));
}

/** zod names an unknown member in its own English sentence and ends the path at the object around it. */
function listIssues({ issues }: z.ZodError): Issue[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: `没有“${key}”这一项，请按输入说明填写` }))
      : [{ path: issue.path.join('.'), message: issue.message }],
  );
}

function listMissing(input: object, conditions: Partial<Record<string, Condition>>): Issue[] {
  const given = input as Record<string, unknown>;
  return Object.entries(conditions).flatMap(([path, condition]) =>
    condition?.needed?.some((value) => value === given[condition.field]) === true && given[path] === undefined
      ? [{ path, message: '算这一种，要填这一项' }]
      : [],
  );
}

/** Only rules whose text was read lend their articles; of the others the notice says so. */
function finish(sheet: Sheet, used: CalculatorRule[], ruleVersion: string): Outcome {
  const unread = used.filter(({ sureness }) => sureness !== 'V').map(({ name }) => `“${name}”没有对照过正式文本，请以窗口或裁判为准。`);
  const outside = used.flatMap((rule) => (rule.outside === undefined ? [] : [`${rule.name}的依据是${rule.outside}，原文不在本库，这里不引用。`]));
  return { ...sheet, notes: [...sheet.notes, ...unread, ...outside], basis: [...new Set(used.flatMap(({ basis }) => basis))], ruleVersion };
}

function describeInput(schema: z.ZodType, conditions: Partial<Record<string, Condition>>, example: unknown): Record<string, unknown> {
  const json: Record<string, unknown> = z.toJSONSchema(schema, { io: 'input' });
  const properties = json.properties as Record<string, object>;
  const asked = Object.entries(properties).map(([name, property]) => {
    const condition = conditions[name];
    return [name, condition === undefined ? property : { ...property, 'x-when': { field: condition.field, is: condition.is, needed: condition.needed ?? [] } }];
  });
  return { ...json, properties: Object.fromEntries(asked) as unknown, examples: [example] };
}
