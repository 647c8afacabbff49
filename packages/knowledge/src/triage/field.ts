import { z } from 'zod';
import { fields, type Field } from '../content/fields.ts';
import { type GramClassifier, type LabelledText, trainGramClassifier } from './gram-classifier.ts';

export interface FieldGuess {
  field: Field;
  confidence: number;
}

export interface FieldClassifier {
  /** Every field, most likely first; the confidences of one text add up to 1. */
  classify(text: string): FieldGuess[];
}

export type FieldExample = LabelledText<Field>;

/**
 * Words that point to a field, `content/rules/field-cues.json`; they steady what was learned where our articles say little. `strongCues` hardly stand in
 * any other field (商标, 物业). `aspects` are ways to deal with a matter, not matters: how to sue for a divorce is a question about a marriage.
 */
const WordsOfField = z.partialRecord(z.enum(fields), z.array(z.string()));
export const FieldCues = z.strictObject({ aspects: z.array(z.enum(fields)).default([]), cues: WordsOfField, strongCues: WordsOfField });
export type FieldCues = z.infer<typeof FieldCues>;

const trainingRounds = 3;
/** More examples of one field than this teach nothing more and drown the others. */
const examplesOfFieldMax = 900;

/** How the signs are weighed, in log-belief. Chosen by five-fold cross-validation over a coarse grid; neighbours in the grid do as well. */
export interface FieldWeights {
  /** Share of the learned log-belief that is kept: it is too sure of itself on words it has not seen. */
  calm: number;
  /** Each different cue found, up to `cuesMax`. */
  cue: number;
  /** Each different strong cue found, up to `strongCuesMax`. */
  strongCue: number;
  /** What an aspect loses where a strong cue names the matter itself. */
  aspect: number;
}
export const fieldWeights: FieldWeights = { calm: 0.6, cue: 0.45, strongCue: 3, aspect: 1.5 };
const cuesMax = 3;
const strongCuesMax = 2;

/** Learns to tell the field of law from our own questions, captions and keywords. The same examples always give the same classifier. */
export function trainFieldClassifier(examples: readonly FieldExample[], cues: FieldCues = { aspects: [], cues: {}, strongCues: {} }): FieldClassifier {
  return createFieldClassifier(learnFields(examples), cues, fieldWeights);
}

/** What the examples alone teach, before any cue is heard. */
export function learnFields(examples: readonly FieldExample[]): GramClassifier<Field> {
  return trainGramClassifier(fields, balance(examples), trainingRounds);
}

/** What was learned and what the cues say, as one belief. */
export function createFieldClassifier(learned: GramClassifier<Field>, cues: FieldCues, weights: FieldWeights): FieldClassifier {
  const weigh = compileCues(cues, weights);
  return {
    classify(text) {
      const pull = weigh(text);
      const pulled = learned
        .guess(text)
        .map(({ label, confidence }) => ({ field: label, confidence: confidence ** weights.calm * Math.exp(pull.get(label) ?? 0) }));
      const sum = pulled.reduce((total, { confidence }) => total + confidence, 0);
      return pulled.map(({ field, confidence }) => ({ field, confidence: confidence / sum })).sort((left, right) => right.confidence - left.confidence);
    },
  };
}

/** How far the cues of a text pull towards each field. */
function compileCues({ aspects, cues, strongCues }: FieldCues, weights: FieldWeights): (text: string) => ReadonlyMap<Field, number> {
  const compile = (words: string[] | undefined): RegExp | undefined => (words ? new RegExp(words.join('|'), 'gu') : undefined);
  const patterns = fields.map((field) => ({ field, usual: compile(cues[field]), strong: compile(strongCues[field]) }));
  const isAspect = new Set(aspects);
  return (text) => {
    const found = patterns.map(({ field, usual, strong }) => ({
      field,
      usual: Math.min(cuesMax, countDifferent(text, usual)),
      strong: Math.min(strongCuesMax, countDifferent(text, strong)),
    }));
    const isNamed = found.some(({ field, strong }) => strong > 0 && !isAspect.has(field));
    const give = (field: Field): number => (isNamed && isAspect.has(field) ? weights.aspect : 0);
    return new Map(found.map(({ field, usual, strong }) => [field, usual * weights.cue + strong * weights.strongCue - give(field)]));
  };
}

/** How many different words a pattern finds. */
function countDifferent(text: string, pattern: RegExp | undefined): number {
  return pattern ? new Set(Array.from(text.matchAll(pattern), ([word]) => word)).size : 0;
}

/** Contract law fills the Civil Code; without this the classifier would call everything a contract. */
function balance(examples: readonly FieldExample[]): FieldExample[] {
  const kept = fields
    .map((field) => examples.filter(({ label }) => label === field))
    .filter((own) => own.length > 0)
    .map((own) => own.filter((_, at) => at % Math.ceil(own.length / examplesOfFieldMax) === 0 || (own[at]?.weight ?? 0) > 1));
  const mean = kept.reduce((total, own) => total + own.length, 0) / Math.max(1, kept.length);
  return kept.flatMap((own) => own.map((example) => ({ ...example, weight: (example.weight ?? 1) * lift(mean / own.length) })));
}

const liftMax = 2;
const liftMin = 0.7;

function lift(ratio: number): number {
  return Math.min(liftMax, Math.max(liftMin, Math.sqrt(ratio)));
}
