import type { Rules } from './rules.ts';

/** One thing wrong with the rules, for the editor to put right. */
export interface RuleFault {
  /** Which rule: file and id. */
  rule: string;
  fault: string;
}

/** What the checker asks of the outside. */
export interface RuleWitnesses {
  /** Whether this article is in the knowledge base. */
  hasArticle(slug: string, article: number): boolean;
  /** Whether a guide, place or kind of place an action points to is there; leave out to skip. */
  hasTarget?: ((target: string) => boolean) | undefined;
}

/** Every article a rule rests on, as `slug:number`, each once and in order. */
export function listRuleBasis(rules: Rules): string[] {
  const doors = [...rules.routes.matters, ...rules.routes.overlays].flatMap(({ routes, notRoutes }) => [...routes, ...notRoutes]);
  const clocks = rules.deadlines.rows.flatMap((row) => [row, ...row.variants]);
  return [...new Set([...doors, rules.routes.staff, ...clocks].flatMap(({ basis }) => basis))].sort();
}

/** Finds rules that stand on an article that does not exist, ask a question nobody wrote, call a number nobody named, or name a clock not in the table. */
export function checkRules(rules: Rules, witnesses: RuleWitnesses): RuleFault[] {
  const questions = new Map(rules.routes.questions.map(({ id, options }) => [id, options]));
  const codes = new Set(rules.deadlines.rows.map(({ code }) => code));
  const faults: RuleFault[] = [];
  const check = (rule: string, holds: boolean, fault: string): void => {
    if (!holds) faults.push({ rule, fault });
  };
  const checkBasis = (rule: string, basis: readonly string[]): void => {
    for (const ref of basis) {
      const [slug = '', number = ''] = ref.split(':');
      check(rule, witnesses.hasArticle(slug, Number(number)), `没有这一条：${ref}`);
    }
  };
  const checkAnswered = (rule: string, answered: Record<string, string[]> | null | undefined): void => {
    for (const [question, options] of Object.entries(answered ?? {})) {
      const known = questions.get(question);
      check(rule, known !== undefined, `没有这个问题：${question}`);
      for (const option of options) check(rule, known?.includes(option) ?? true, `问题 ${question} 没有这个选项：${option}`);
    }
  };

  for (const { id, routes, notRoutes, questions: asked } of [
    ...rules.routes.matters,
    ...rules.routes.overlays.map((overlay) => ({ ...overlay, questions: [] })),
    { id: 'staff', routes: [rules.routes.staff], notRoutes: [], questions: [] },
  ]) {
    const name = `routes.json#${id}`;
    for (const question of asked) check(name, questions.has(question), `没有这个问题：${question}`);
    for (const rule of [...routes, ...notRoutes]) {
      checkBasis(name, rule.basis);
      checkAnswered(name, rule.when);
      checkAnswered(name, rule.onlyWhen);
    }
    for (const { deadline, action } of routes) {
      check(name, deadline === undefined || codes.has(deadline), `期限表里没有 ${deadline}`);
      check(name, action.type !== 'call' || rules.hotlines.has(action.target), `热线表里没有 ${action.target}`);
      check(name, action.type !== 'read' || (witnesses.hasTarget?.(action.target) ?? true), `没有这份指南：${action.target}`);
    }
  }
  for (const overlay of rules.routes.overlays) checkAnswered(`routes.json#${overlay.id}`, overlay.answers);
  for (const row of rules.deadlines.rows) {
    checkBasis(`deadlines.json#${row.code}`, row.basis);
    for (const variant of row.variants) checkBasis(`deadlines.json#${row.code}`, variant.basis);
  }
  for (const { gate, calls } of rules.gates.gates)
    for (const number of calls) check(`gates.json#${gate}`, rules.hotlines.has(number), `热线表里没有 ${number}`);
  return faults;
}
