import type { WorkCalendar } from '../deadlines/calendar.ts';
import { computeDeadline, type LawTitles } from '../deadlines/compute-deadline.ts';
import { type Answers, isAnswered } from './conditions.ts';
import { blanksToCommas, createFolder } from './fold-message.ts';
import { type FieldClassifier, trainFieldClassifier } from './field.ts';
import { trainGateEar } from './gate-ear.ts';
import { type LearningPassage, sampleStably, toFieldExamples } from './learning-material.ts';
import type { Rules } from './rules.ts';
import { createSafetyGates, type SafetyGates } from './safety.ts';
import { createScopeGuard, trainScopeSorter } from './scope.ts';
import { findUrgentDeadline } from './tell-deadline.ts';
import { createTriage, isUrgent, type TriageInput } from './triage.ts';
import type { Triager } from './triager.ts';
import { mayBeReply, understandReply } from './understand-reply.ts';
import type { Safety, ScopeVerdict, Triage } from './types.ts';

/** What the triager needs from outside. */
export interface TriagerDeps {
  /** Today in China, `YYYY-MM-DD`. */
  today(): string;
  /** The knowledge base: its questions teach the classifiers. */
  passages: readonly LearningPassage[];
  calendar: WorkCalendar;
  /** How a law is named in a label: 民法典. */
  lawTitle: LawTitles;
  /** Whether an article is in the knowledge base. */
  hasArticle(slug: string, article: number): boolean;
}

/** The triager of the answer pipeline, and what the routes of the API need besides. */
export interface RuleTriager extends Triager {
  /** For `/api/triage` and the kiosk's path: words, taps, or both. */
  explore(input: Omit<TriageInput, 'today' | 'safety'>): Triage;
  gates: SafetyGates;
  fields: FieldClassifier;
}

/** A greeting has no field: its few characters would be taken for whatever they resemble. */
const silentKinds: ReadonlySet<ScopeVerdict['kind']> = new Set(['greeting', 'thanks', 'identity', 'gibberish', 'foreign']);

interface Thread {
  message: string;
  answers: Answers;
}

/** One question in six is nearly five thousand: with a third as many, a reworded card moved verdicts on messages it has nothing to do with. */
const legalEveryNth = 6;
/** What calm sounds like is learned from fewer: those that sound alarming stand among the examples of the gates. */
const calmEveryNth = 12;

/**
 * Builds the triager from the rules and the knowledge base: deterministic, in process, about two seconds. The classifiers learn here, once.
 */
export function createTriager(rules: Rules, deps: TriagerDeps): RuleTriager {
  const asked = deps.passages.flatMap((passage) => passage.questions);
  const questions = sampleStably(asked, legalEveryNth);
  const gates = createGates(rules, sampleStably(asked, calmEveryNth), deps.today());
  const scope = createScopeGuard(rules.scope, rules.wording, trainScopeSorter(rules.scopeExamples, questions));
  const fields = trainFieldClassifier([...toFieldExamples(deps.passages), ...rules.fieldExamples], rules.fieldCues);
  const triage = createTriage(rules.routes, {
    fold: createFolder(rules.wording),
    fieldClassifier: fields,
    lawTitle: deps.lawTitle,
    hasArticle: (slug, article) => deps.hasArticle(slug, article),
    computeDeadline: (question, today) => computeDeadline(question, rules.deadlines, deps.calendar, deps.lawTitle, today),
  });

  /** What is tapped by somebody in danger right now. */
  const inDanger = rules.routes.overlays.find(({ id }) => id === 'danger-now')?.answers;
  const findSafety = (message: string): ReturnType<Triager['findSafety']> => {
    const today = deps.today();
    return withDeadline(message, gates.findSafety(message, today), today);
  };
  /** Beside P6 and P7, and where nothing was heard, a limit about to run out comes first. */
  const withDeadline = (message: string, heard: Safety | null, today: string): Safety | null => {
    const isDanger = heard !== null && heard.gate < 'P5';
    return isDanger || !findUrgentDeadline(message, today) ? heard : gates.describe('P5');
  };
  /** A clock that is nearly run out opens P5, unless something worse is open. */
  const withUrgency = (result: Triage, today: string): Triage =>
    result.safety === null && isUrgent(result.routes, today) ? { ...result, safety: gates.describe('P5') } : result;

  const tellsOfNothing = (message: string | undefined): boolean => message !== undefined && silentKinds.has(scope.judgeScope(message).kind);
  const explore: RuleTriager['explore'] = ({ message, answers, hits }) => {
    const today = deps.today();
    const { alarm, uneasy } = gates.listen(message ?? '', today);
    const safety = message === undefined || message === '' ? null : withDeadline(message, alarm && gates.describe(alarm.gate), today);
    const result = triage({ message: tellsOfNothing(message) ? '' : message, answers, hits, safety, uneasy, today });
    // The doors keep what was heard (a violent marriage keeps its protection order); the first word is the danger of this minute.
    return withUrgency(inDanger && isAnswered(inDanger, answers ?? {}) ? { ...result, safety: gates.describe('P0') } : result, today);
  };

  /** The story a bare reply goes on with, and all that was answered since; a reply may follow another. */
  const followThread = (previous: readonly string[], reply: string): Thread | undefined => {
    const [asked, ...earlier] = previous;
    if (asked === undefined || !mayBeReply(reply)) return undefined;
    const thread = followThread(earlier, asked) ?? { message: asked, answers: {} };
    const answers = understandReply(explore(thread).questions, reply, deps.today());
    return answers && { message: thread.message, answers: { ...thread.answers, ...answers } };
  };

  return {
    gates,
    fields,
    findSafety,
    judgeScope: (message) => scope.judgeScope(message),
    triage(message, safety, hits) {
      const today = deps.today();
      return withUrgency(triage({ message, safety, uneasy: safety === null && gates.listen(message, today).uneasy, hits, today }), today);
    },
    triageReply(previous, reply) {
      const thread = followThread(previous, reply);
      return thread && explore(thread);
    },
    explore,
  };
}

/** The ear learns calm from questions the written signals let pass and the examples do not call dangerous, so that it never unlearns what those know. */
function createGates(rules: Rules, questions: readonly string[], today: string): SafetyGates {
  const written = createSafetyGates(rules.gates, rules.wording, rules.hotlines);
  const sorted = new Set(rules.gateExamples.map(({ text }) => text));
  const calm = questions.filter((question) => !sorted.has(question) && written.findAlarm(question, today) === null);
  // Small talk and bare phrases (孩子上学户口) are rare among the questions and would otherwise sound like whatever they share a word with.
  const short = [...rules.scopeExamples.filter(({ label }) => label === 'chitchat'), ...rules.fieldExamples]
    .map(({ text }) => text)
    .filter((text) => written.findAlarm(text, today) === null);
  const fold = createFolder(rules.wording);
  const toFolded = (text: string): string => fold(blanksToCommas(text));
  const examples = rules.gateExamples.map((example) => ({ ...example, text: toFolded(example.text) }));
  const ear = trainGateEar(rules.dangerWords, examples, [...calm, ...short, ...short].map(toFolded));
  return createSafetyGates(rules.gates, rules.wording, rules.hotlines, ear);
}
