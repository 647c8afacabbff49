import { type GramClassifier, type LabelledText, trainGramClassifier } from './gram-classifier.ts';
import type { Gate } from './types.ts';

const heard = ['none', 'P0', 'P1', 'P2', 'P3', 'P4', 'P6', 'P7'] as const;
type Heard = (typeof heard)[number];

/** Words of somebody in trouble, or harmless ones that sound alike, and the gate they belong to. */
export type GateExample = LabelledText<Heard>;

/** Belief from which the ear speaks up, by gate: sooner where a life may hang on it, later where a mistake only costs a kind sentence (measured). */
const beliefMin: Record<Exclude<Heard, 'none'>, number> = { P0: 0.6, P1: 0.6, P2: 0.55, P3: 0.5, P4: 0.5, P6: 0.65, P7: 0.65 };
/** An example written for this counts for several ordinary questions, of which there are very many. */
const exampleWeight = 3;
const trainingRounds = 6;

/** A second ear behind the written signals, for what nobody thought of writing down. */
export interface GateEar {
  hear(text: string): Gate | undefined;
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

/** Learns from the examples and from ordinary legal questions in which nobody is in danger. */
export function trainGateEar(examples: readonly GateExample[], ordinary: readonly string[]): GateEar {
  const classifier: GramClassifier<Heard> = trainGramClassifier<Heard>(
    heard,
    [...examples.map((example) => ({ ...example, weight: exampleWeight })), ...ordinary.map((text) => ({ text, label: 'none' as const }))],
    trainingRounds,
  );
  return {
    hear(text) {
      const guesses = classifier.guess(text);
      const calm = guesses.find(({ label }) => label === 'none')?.confidence ?? 1;
      const loudest = guesses.find(({ label }) => label !== 'none')?.label;
      return loudest === undefined || loudest === 'none' || 1 - calm < beliefMin[loudest] ? undefined : loudest;
    },
  };
}
