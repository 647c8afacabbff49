import { fields, type Field } from '../content/fields.ts';
import { isDay } from '../deadlines/days.ts';
import type { DeadlineQuestion, DeadlineResult } from '../deadlines/deadline.ts';
import { isUrgentDay } from '../deadlines/urgent.ts';
import type { Hit } from '../retrieve/retrieve.ts';
import { formatArticleLabel } from '../text/numerals.ts';
import { type Answers, holds, isAnswered } from './conditions.ts';
import type { FieldClassifier } from './field.ts';
import { type FieldBelief, findMatter, type SignalledMatter } from './find-matter.ts';
import type { NotRouteRule, OverlayRule, RouteRule, RouteRules } from './route-rules.ts';
import { isInForce } from './rule-facts.ts';
import { compileToldQuestions, isAbout, readToldAnswers, type ToldQuestion } from './told-answers.ts';
import { prefixOfDay } from './understand-reply.ts';
import type { Basis, Gate, Route, Safety, Triage, TriageQuestion } from './types.ts';

/** What triage is told: words, taps, or both. */
export interface TriageInput {
  message?: string | undefined;
  answers?: Answers | undefined;
  safety: Safety | null;
  /** The words trip no gate but sound as if somebody might be in danger: that is asked first. */
  uneasy?: boolean | undefined;
  /** Passages found for the message; their fields help to tell hers. */
  hits?: readonly Hit[] | undefined;
  today: string;
}

export interface TriageServices {
  fold(message: string): string;
  fieldClassifier: FieldClassifier;
  lawTitle(slug: string): string;
  /** Only articles we hold are shown as a reason; a resident must be able to open each. */
  hasArticle(slug: string, article: number): boolean;
  computeDeadline(question: DeadlineQuestion, today: string): DeadlineResult;
}

/** How much the fields of the passages found add to what the words say. */
const hitsWeight = 0.3;
const hitsMax = 5;

/** Gates at which help itself is the first door. */
const callsFirst: Record<Gate, boolean> = { P0: true, P1: false, P2: false, P3: true, P4: true, P5: false, P6: false, P7: false };

/**
 * Where a matter belongs, why, and why not elsewhere (domain rules §3.2). Advice only. One missing fact is asked at a time; a person is always the last door.
 */
export function createTriage(rules: RouteRules, services: TriageServices): (input: TriageInput) => Triage {
  const matters = rules.matters.map((matter): SignalledMatter => ({ ...matter, patterns: matter.signals.map((signal) => new RegExp(signal, 'u')) }));
  const overlays = rules.overlays.map((overlay) => ({ ...overlay, patterns: overlay.signals.map((signal) => new RegExp(signal, 'u')) }));
  const told = compileToldQuestions(rules.questions);

  return ({ message = '', answers: tapped = {}, safety, uneasy = false, hits = [], today }) => {
    const text = services.fold(message);
    const answers = { ...readToldAnswers(text, told), ...tapped };
    const { matter, field } = findMatter(text, answers, believe(text, hits, services.fieldClassifier), matters, rules);
    const laid = overlays.filter((overlay) => isInForce(overlay, today) && isLaid(overlay, text, field, answers, safety));
    const drops = new Set(laid.flatMap((overlay) => overlay.drops));
    const isOpen = (rule: RouteRule | NotRouteRule): boolean => isInForce(rule, today) && holds(rule, answers);
    const own = (matter?.routes ?? []).filter((rule) => !drops.has(rule.kind));
    const doors = distinct([...laid.flatMap((overlay) => overlay.routes), ...own].filter(isOpen));
    const routes = doors.map((rule) => toRoute(rule, answers, today, services, rules));
    const kinds = new Set(routes.map(({ kind }) => kind));
    const closed = [...laid.flatMap((overlay) => overlay.notRoutes), ...(matter?.notRoutes ?? [])].filter((rule) => isOpen(rule) && !kinds.has(rule.kind));
    return {
      safety,
      field,
      routes: [...emergencyRoutes(safety), ...routes, toRoute(rules.staff, answers, today, services, rules)],
      notRoutes: distinctKinds(closed).map(({ kind, why, basis }) => ({ kind, why, basis: toBasis(basis, services) })),
      questions: withDanger(
        toQuestions(matter, field, text, answers, safety, { rules, told }, routes),
        uneasy && safety === null && answers['danger'] === undefined,
        rules,
      ),
    };
  };
}

/** Words first, passages beside them. */
function believe(text: string, hits: readonly Hit[], classifier: FieldClassifier): FieldBelief {
  const belief = new Map<Field, number>(text === '' ? [] : classifier.classify(text).map(({ field, confidence }) => [field, confidence]));
  const found = hits.flatMap(({ passage }) => fields.find((field) => field === passage.field) ?? []).slice(0, hitsMax);
  for (const field of found) belief.set(field, (belief.get(field) ?? 0) + hitsWeight / found.length);
  return belief;
}

function isLaid(overlay: OverlayRule & { patterns: RegExp[] }, text: string, field: Field, answers: Answers, safety: Safety | null): boolean {
  if (overlay.fields && !overlay.fields.includes(field)) return false;
  if (overlay.gate && safety?.gate === overlay.gate) return true;
  if (overlay.answers) return isAnswered(overlay.answers, answers);
  return overlay.gate === null && overlay.patterns.some((pattern) => pattern.test(text));
}

function emergencyRoutes(safety: Safety | null): Route[] {
  const first = safety?.calls[0];
  if (!safety || !first || !callsFirst[safety.gate]) return [];
  return [
    {
      kind: 'emergency',
      title: `先打 ${first.number}（${first.name}）`,
      why: '人的安全最要紧，别的事等安全了再办。',
      basis: [],
      action: { type: 'call', target: first.number },
    },
  ];
}

function toRoute(rule: RouteRule, answers: Answers, today: string, services: TriageServices, rules: RouteRules): Route {
  const route: Route = { kind: rule.kind, title: rule.title, why: rule.why, basis: toBasis(rule.basis, services), action: rule.action };
  const deadline = rule.deadline === undefined ? undefined : toDeadline(rule.deadline, answers, today, services, rules);
  return deadline ? { ...route, deadline } : route;
}

/** The clock of a door: its last day where the first is known, else what to tell us so that it can be counted. */
function toDeadline(code: string, answers: Answers, today: string, services: TriageServices, rules: RouteRules): Route['deadline'] {
  const from = answers[`${prefixOfDay}${code}`];
  const result = services.computeDeadline({ code, ...(from !== undefined && isDay(from) ? { from } : {}) }, today);
  if (result.ok) {
    const { text, lastDay } = result.deadline;
    return lastDay === null ? { code, text } : { code, text, lastDay };
  }
  const question = rules.deadlineQuestions.find((candidate) => candidate.code === code);
  return result.problem === 'missing-date' && question ? { code, text: `这条路有期限。${question.text}告诉我，我帮您算最后一天。` } : undefined;
}

/** The one fact that would change the doors, then, if a clock runs, its first day. With nobody's words to go by: what it is about. */
function toQuestions(
  matter: SignalledMatter | undefined,
  field: Field,
  text: string,
  answers: Answers,
  safety: Safety | null,
  { rules, told }: { rules: RouteRules; told: readonly ToldQuestion[] },
  routes: Route[],
): TriageQuestion[] {
  if (!matter) return [toPathQuestion(field, rules)];
  const open = told.filter(({ id, about }) => answers[id] === undefined && !(id === 'danger' && safety !== null) && isAbout({ about }, text));
  const missing = matter.questions.find((wanted) => open.some(({ id }) => id === wanted));
  const asked = rules.questions.filter(({ id }) => id === missing).map(toTriageQuestion);
  const clock = routes.find(({ deadline }) => deadline && deadline.lastDay === undefined && answers[`${prefixOfDay}${deadline.code}`] === undefined)?.deadline;
  const dated = rules.deadlineQuestions
    .filter(({ code }) => code === clock?.code)
    .map(({ code, text }) => ({ id: `${prefixOfDay}${code}`, text, options: [] }));
  return [...asked, ...dated];
}

function withDanger(questions: TriageQuestion[], uneasy: boolean, rules: RouteRules): TriageQuestion[] {
  if (!uneasy) return questions;
  return [...rules.questions.filter(({ id }) => id === 'danger').map(toTriageQuestion), ...questions.filter(({ id }) => id !== 'danger')];
}

function toTriageQuestion({ id, text, options }: TriageQuestion): TriageQuestion {
  return { id, text, options };
}

/** Field, then matter: the way for those who would rather tap than type. */
function toPathQuestion(field: Field, rules: RouteRules): TriageQuestion {
  const own = rules.matters.filter((matter) => matter.field === field);
  if (own.length > 1) return { ...rules.matterQuestion, options: own.map(({ title }) => title) };
  return { ...rules.start, options: fields.filter((name) => rules.matters.some((matter) => matter.field === name)).map((name) => rules.fieldTitles[name]) };
}

function toBasis(refs: readonly string[], services: TriageServices): Basis[] {
  return refs.flatMap((ref) => {
    const [slug, number] = ref.split(':');
    if (!slug || !number || !services.hasArticle(slug, Number(number))) return [];
    return [{ slug, article: Number(number), label: `${services.lawTitle(slug)}${formatArticleLabel(Number(number))}` }];
  });
}

/** An overlay may bring a door the matter has too. */
function distinct(rules: RouteRule[]): RouteRule[] {
  return rules.filter((rule, at) => rules.findIndex((other) => other.kind === rule.kind && other.title === rule.title) === at);
}

function distinctKinds(rules: NotRouteRule[]): NotRouteRule[] {
  return rules.filter((rule, at) => rules.findIndex((other) => other.kind === rule.kind) === at);
}

/** Whether any door's last day is less than seven days away: then aid may be given before its formalities (legal-aid-law:44). */
export function isUrgent(routes: readonly Route[], today: string): boolean {
  return routes.some(({ deadline }) => deadline?.lastDay !== undefined && isUrgentDay(deadline.lastDay, today));
}
