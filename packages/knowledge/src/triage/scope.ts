import { createFolder } from './fold-message.ts';
import type { Wording } from './gate-rules.ts';
import { type GramClassifier, type LabelledText, trainGramClassifier } from './gram-classifier.ts';
import { compileAny, createPatternCompiler } from './patterns.ts';
import type { ScopeKind, ScopeRules } from './scope-rules.ts';
import type { ScopeVerdict } from './types.ts';
import { toWriting } from './written-in.ts';

const learnedKinds = ['legal', 'chitchat', 'wrongdoing'] as const;
type LearnedKind = (typeof learnedKinds)[number];

/** A message of our own wording and what it is; only what rules cannot enumerate is learned. */
export type ScopeExample = LabelledText<LearnedKind>;

/** Beliefs from which the learned sorter is followed. A legal question turned away is worse than small talk let through. */
const beliefMin = { chitchat: 0.65, wrongdoing: 0.85 } as const;
/** Longer messages tell a story; the sorter has learned from single sentences only. */
const learnedLengthMax = 40;
/** A bare word (诈骗) is a topic, nobody's plan. */
const bareLengthMax = 4;
const exampleWeight = 2;
const trainingRounds = 5;

export interface ScopeGuard {
  judgeScope(message: string): ScopeVerdict;
}

/** Reads `content/rules/scope-examples.tsv`: a header line, then text and kind. */
export function parseScopeExamples(tsv: string): ScopeExample[] {
  const lines = tsv
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [text, kind] = line.split('\t');
    const label = learnedKinds.find((name) => name === kind);
    if (!text || !label) throw new Error(`服务范围例句里有一行读不懂：${line}`);
    return { text, label };
  });
}

/** Learns small talk and requests to do wrong from the examples, law from `legalQuestions` (our own digests and cards). */
export function trainScopeSorter(examples: readonly ScopeExample[], legalQuestions: readonly string[]): GramClassifier<LearnedKind> {
  return trainGramClassifier<LearnedKind>(
    learnedKinds,
    [...examples.map((example) => ({ ...example, weight: exampleWeight })), ...legalQuestions.map((text) => ({ text, label: 'legal' as const }))],
    trainingRounds,
  );
}

/**
 * Sorts out what is not, or not only, a legal question. Rules first, in the order of `content/rules/scope.json`; then what was learned.
 * A borderline question with a lawful reading is `legal`: it is answered, not refused.
 */
export function createScopeGuard(rules: ScopeRules, wording: Wording, sorter?: GramClassifier<LearnedKind>): ScopeGuard {
  const compile = createPatternCompiler({ ...wording.groups, ...rules.groups });
  const fold = createFolder(wording);
  const legalWords = compileAny(rules.legalWords, compile);
  const lawful = compileAny(rules.lawful, compile);
  const strictlyUnlawful = compileAny(rules.strictlyUnlawful, compile);
  const kinds = rules.kinds.map((rule) => ({ ...rule, pattern: compileAny(rule.patterns, compile), except: compileAny(rule.unless ?? [], compile) }));
  type Rule = (typeof kinds)[number];
  const ruleOf = (kind: ScopeKind): Rule | undefined => kinds.find((rule) => rule.kind === kind);

  /** Whether words that fit a kind may be taken for it. */
  const mayBe = {
    jailbreak: () => true,
    privacy: () => true,
    wrongdoing: (text: string) => !lawful?.test(text) || strictlyUnlawful?.test(text) === true,
    politics: () => true,
    identity: () => true,
    greeting: () => true,
    thanks: () => true,
    chitchat: (text: string) => !legalWords?.test(text),
    foreign: () => true,
    gibberish: () => true,
  } satisfies Record<ScopeKind, (text: string) => boolean>;

  const findRule = (message: string): Rule | undefined => {
    const text = fold(message);
    const ruled = kinds.find(({ kind, pattern, except }) => pattern?.test(text) === true && except?.test(text) !== true && mayBe[kind](text));
    if (ruled) return ruled;
    const writing = toWriting(message);
    if (writing !== 'chinese') return ruleOf(writing === 'foreign' ? 'foreign' : 'gibberish');
    const [first] = text.length > learnedLengthMax ? [] : (sorter?.guess(text) ?? []);
    if (!first || first.label === 'legal' || first.confidence < beliefMin[first.label]) return undefined;
    if (first.label === 'wrongdoing' && text.length <= bareLengthMax) return undefined;
    return mayBe[first.label](text) ? ruleOf(first.label) : undefined;
  };

  return {
    judgeScope(message) {
      const rule = findRule(message);
      if (!rule) return { kind: 'legal', reply: '', outcome: 'continue', followUps: [] };
      const { kind, reply, outcome, followUps } = rule;
      return { kind, reply, outcome, followUps };
    },
  };
}
