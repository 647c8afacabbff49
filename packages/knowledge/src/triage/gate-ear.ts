import { toLetters, toMeanings } from './danger-features.ts';
import type { DangerLexicon } from './danger-lexicon.ts';
import type { LabelledText } from './gram-classifier.ts';
import { shuffle } from './shuffle.ts';
import { joinFeatures, type SparseFeatures, sumOfLogs, trainSparseClassifier } from './sparse-classifier.ts';
import type { Gate } from './types.ts';

const labels = ['none', 'P0', 'P1', 'P2', 'P3', 'P4', 'P6', 'P7'] as const;
type Label = (typeof labels)[number];

/** Words of somebody in trouble, or harmless ones that sound alike, and the gate they belong to. */
export type GateExample = LabelledText<Label>;

/** Fewer different Han characters than this tell the ear nothing. */
const hanMin = 5;
/** Share of what was said that must be Han: keys struck at random, dates, numbers and other languages are nothing the ear has learned. */
const hanShareMin = 0.8;
/** Share of the Han characters the ear must have met in training. */
const knownShareMin = 0.9;
/** An example written for this counts for several ordinary questions, of which there are very many. */
const exampleWeight = 4;
const trainingRounds = 6;

/** What the ear made of a message. */
export interface Heard {
  /** The likeliest gate, if there is any danger at all. */
  gate: Gate;
  /** Belief that there is some danger, 0 to 1. */
  belief: number;
}

/** A second ear beside the written signals, for what nobody thought of writing down. */
export interface GateEar {
  /** `undefined` for what is no Chinese sentence of some length. */
  hear(folded: string): Heard | undefined;
}

/** How a question of our own cards is marked that sounds alarming and is not; it counts as one ordinary question. */
const ordinaryMark = 'ordinary';

/** Reads `content/rules/gate-examples.tsv`: a header line, then text and gate, `none` or `ordinary`. */
export function parseGateExamples(tsv: string): GateExample[] {
  const lines = tsv
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [text, gate] = line.split('\t');
    if (text && gate === ordinaryMark) return { text, label: 'none', weight: 1 };
    const label = labels.find((name) => name === gate);
    if (!text || !label) throw new Error(`安全门例句里有一行读不懂：${line}`);
    return { text, label };
  });
}

/**
 * Learns from the examples and from ordinary legal questions in which nobody is in danger, all folded. One voice of the ear knows letters,
 * one what the words mean (`lexicon`), one both; the belief is their geometric mean, so that none is sure alone.
 */
export function trainGateEar(lexicon: DangerLexicon, examples: readonly GateExample[], ordinary: readonly string[]): GateEar {
  const lessons = shuffle([
    ...examples.map(({ text, label, weight }) => ({ text, label, weight: weight ?? exampleWeight })),
    ...ordinary.map((text) => ({ text, label: 'none' as const, weight: 1 })),
  ]);
  const learn = (toFeatures: (text: string) => SparseFeatures): ((text: string) => Float64Array) => {
    const lessonsRead = lessons.map(({ text, label, weight }) => ({ features: toFeatures(text), label, weight }));
    const classifier = trainSparseClassifier<Label>(labels, lessonsRead, trainingRounds);
    return (text) => classifier.judge(toFeatures(text));
  };
  const meanings = (text: string): SparseFeatures => toMeanings(lexicon, text);
  const voices = [learn(toLetters), learn(meanings), learn((text) => joinFeatures(toLetters(text), meanings(text)))];
  const known = new Set(lessons.flatMap(({ text }) => toHan(text)));
  return { hear: (text) => (isUnderstood(text, known) ? weigh(voices.map((judge) => judge(text))) : undefined) };
}

/** Geometric mean of the beliefs: the label that is likeliest among the gates, and how likely any gate is. */
function weigh(opinions: readonly Float64Array[]): Heard {
  const logs = Float64Array.from(labels, (_, at) => opinions.reduce((sum, opinion) => sum + (opinion[at] ?? 0), 0) / opinions.length);
  const calm = Math.exp((logs[0] ?? 0) - sumOfLogs(logs));
  const [loudest] = gates.map((gate) => ({ gate, log: logs[labels.indexOf(gate)] ?? -Infinity })).sort((left, right) => right.log - left.log);
  return { gate: loudest?.gate ?? 'P0', belief: 1 - calm };
}

const gates = labels.filter((label) => label !== 'none');
const hanPattern = /\p{Script=Han}/gu;
const spokenPattern = /[^\s\p{P}]/gu;

function toHan(text: string): string[] {
  return text.match(hanPattern) ?? [];
}

/** Whether a text is Chinese of some length in characters the ear has met, and not one sound over and over. */
function isUnderstood(text: string, known: ReadonlySet<string>): boolean {
  const han = toHan(text);
  if (new Set(han).size < hanMin) return false;
  const spoken = text.match(spokenPattern)?.length ?? 0;
  return han.length >= spoken * hanShareMin && han.filter((character) => known.has(character)).length >= han.length * knownShareMin;
}
