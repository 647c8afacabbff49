import { type GramClassifier, type LabelledText, trainGramClassifier } from './gram-classifier.ts';
import type { Gate } from './types.ts';

const heard = ['none', 'P0', 'P1', 'P2', 'P3', 'P4', 'P6', 'P7'] as const;
type Heard = (typeof heard)[number];

/** Words of somebody in trouble, or harmless ones that sound alike, and the gate they belong to. */
export type GateExample = LabelledText<Heard>;

/** Belief in «some danger» from which the ear speaks up; one for all gates, and high: a false alarm frightens, and the written signals hear nearly everything. */
const beliefMin = 0.95;
/** Belief from which it is worth asking whether somebody is in danger: a question frightens nobody. */
const uneasyMin = 0.4;
/** Fewer Han characters than this tell the ear nothing. */
const hanMin = 6;
/** Share of what was said that must be Han: keys struck at random, dates, numbers and other languages are nothing the ear has learned. */
const hanShareMin = 0.8;
/** Share of the Han characters the ear must have met in training. */
const knownShareMin = 0.9;
/** Different pairs of characters that speak for the gate, each on its own. */
const supportMin = 5;
/** How many times as often as in ordinary questions a pair must stand in the examples of a gate to speak for it. */
const supportRatio = 4;
/** An example written for this counts for several ordinary questions, of which there are very many. */
const exampleWeight = 4;
const trainingRounds = 8;

/** A second ear behind the written signals, for what nobody thought of writing down. */
export interface GateEar {
  /** `sure`: strong enough to sound the alarm; otherwise only to ask. */
  hear(text: string): { gate: Gate; sure: boolean } | undefined;
}

/** Reads `content/rules/gate-examples.tsv`: a header line, then text and gate. */
export function parseGateExamples(tsv: string): GateExample[] {
  const lines = tsv
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [text, gate] = line.split('\t');
    const label = heard.find((name) => name === gate);
    if (!text || !label) throw new Error(`安全门例句里有一行读不懂：${line}`);
    return { text, label };
  });
}

/** Learns from the examples and from ordinary legal questions in which nobody is in danger. Silent unless the words themselves give strong evidence. */
export function trainGateEar(examples: readonly GateExample[], ordinary: readonly string[]): GateEar {
  const classifier: GramClassifier<Heard> = trainGramClassifier<Heard>(
    heard,
    [...examples.map((example) => ({ ...example, weight: exampleWeight })), ...ordinary.map((text) => ({ text, label: 'none' as const }))],
    trainingRounds,
  );
  const known = new Set([...examples.map(({ text }) => text), ...ordinary].flatMap(toHan));
  const telling = learnTellingPairs(examples, ordinary);
  return {
    hear(text) {
      if (!isUnderstood(text, known)) return undefined;
      const guesses = classifier.guess(text);
      const calm = guesses.find(({ label }) => label === 'none')?.confidence ?? 1;
      const loudest = guesses[0]?.label;
      if (loudest === undefined || loudest === 'none' || 1 - calm < uneasyMin) return undefined;
      const support = toPairs(text).filter((pair) => telling[loudest].has(pair)).length;
      return support === 0 ? undefined : { gate: loudest, sure: 1 - calm >= beliefMin && support >= supportMin };
    },
  };
}

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

/** Each different pair of neighbouring Han characters, once. */
function toPairs(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/(?=(\p{Script=Han}{2}))/gu), ([, pair = '']) => pair))];
}

/** For each gate, the pairs that stand in its examples far more often than in harmless words. */
function learnTellingPairs(examples: readonly GateExample[], ordinary: readonly string[]): Record<Gate | 'none', ReadonlySet<string>> {
  const textsOf = (gate: Heard): string[] => examples.filter(({ label }) => label === gate).map(({ text }) => text);
  const harmless = countPairs([...textsOf('none'), ...ordinary]);
  const harmlessTexts = textsOf('none').length + ordinary.length;
  const learn = (gate: Heard): ReadonlySet<string> => {
    const texts = textsOf(gate);
    const isTelling = (pair: string, count: number): boolean => count / texts.length >= (supportRatio * ((harmless.get(pair) ?? 0) + 1)) / harmlessTexts;
    return new Set([...countPairs(texts)].filter(([pair, count]) => isTelling(pair, count)).map(([pair]) => pair));
  };
  const nothing: ReadonlySet<string> = new Set();
  return { none: nothing, P0: learn('P0'), P1: learn('P1'), P2: learn('P2'), P3: learn('P3'), P4: learn('P4'), P5: nothing, P6: learn('P6'), P7: learn('P7') };
}

function countPairs(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const pair of texts.flatMap(toPairs)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}
