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

/** Words that point to a field, `content/rules/field-cues.json`; they steady what was learned where our articles say little. */
const WordsOfField = z.partialRecord(z.enum(fields), z.array(z.string()));
export const FieldCues = z.strictObject({ cues: WordsOfField, strongCues: WordsOfField });
export type FieldCues = z.infer<typeof FieldCues>;

const trainingRounds = 3;
/** More examples of one field than this teach nothing more and drown the others. */
const examplesOfFieldMax = 900;
/** What each cue found adds to the log-belief of its field, up to `cuesMax` cues. */
/** Learned beliefs are too sure of themselves on words they have not seen; this power humbles them. */
const calmness = 0.4;
const cueWeight = 0.9;
const cuesMax = 3;
/** Words that hardly stand in any other field: 继承, 商标, 物业费. */
const strongCueWeight = 1.8;
const strongCuesMax = 2;

/** Learns to tell the field of law from our own questions, captions and keywords. The same examples always give the same classifier. */
export function trainFieldClassifier(examples: readonly FieldExample[], cues: FieldCues = { cues: {}, strongCues: {} }): FieldClassifier {
  const classifier: GramClassifier<Field> = trainGramClassifier(fields, balance(examples), trainingRounds);
  const pull = compileCues(cues);
  return {
    classify(text) {
      const pulled = classifier
        .guess(text)
        .map(({ label, confidence }) => ({ field: label, confidence: confidence ** calmness * Math.exp(pull(text, label)) }));
      const sum = pulled.reduce((total, { confidence }) => total + confidence, 0);
      return pulled.map(({ field, confidence }) => ({ field, confidence: confidence / sum })).sort((left, right) => right.confidence - left.confidence);
    },
  };
}

/** How far the cues in a text pull towards a field. */
function compileCues({ cues, strongCues }: FieldCues): (text: string, field: Field) => number {
  const compile = (words: string[] | undefined): RegExp | undefined => (words ? new RegExp(words.join('|'), 'gu') : undefined);
  const patterns = new Map(fields.map((field) => [field, { usual: compile(cues[field]), strong: compile(strongCues[field]) }]));
  const count = (text: string, pattern: RegExp | undefined): number => (pattern ? new Set(Array.from(text.matchAll(pattern), ([word]) => word)).size : 0);
  return (text, field) => {
    const own = patterns.get(field);
    return Math.min(cuesMax, count(text, own?.usual)) * cueWeight + Math.min(strongCuesMax, count(text, own?.strong)) * strongCueWeight;
  };
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
