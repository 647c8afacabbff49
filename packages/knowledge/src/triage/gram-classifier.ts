import { shuffle } from './shuffle.ts';

/** A text somebody has already sorted. `weight` counts it more or less than once. */
export interface LabelledText<Label extends string> {
  text: string;
  label: Label;
  weight?: number | undefined;
}

export interface Guess<Label extends string> {
  label: Label;
  /** Share of belief, 0 to 1; all labels of one text add up to 1. */
  confidence: number;
}

export interface GramClassifier<Label extends string> {
  /** Every label, best first. */
  guess(text: string): Guess<Label>[];
}

/** Grams share this many places; two that fall on the same place blur each other a little, which costs nothing measurable here. */
const places = 1 << 17;
const learningRate = 0.5;
/** A step too small to matter is not taken; this makes training several times faster. */
const stepMin = 0.01;

/**
 * Learns to sort short texts: softmax regression over character 1- to 3-grams, trained by going over the examples `rounds` times.
 * The same examples in the same order give the same classifier, bit for bit; nothing is drawn at random.
 */
export function trainGramClassifier<Label extends string>(
  labels: readonly Label[],
  examples: readonly LabelledText<Label>[],
  rounds = 4,
): GramClassifier<Label> {
  const width = labels.length;
  const weights = new Float32Array(places * width);
  const scores = new Float64Array(width);
  const prepared = shuffle(examples).map(({ text, label, weight }) => ({ grams: toPlaces(text), target: labels.indexOf(label), weight: weight ?? 1 }));

  for (let round = 0; round < rounds; round++) {
    const rate = learningRate / (1 + round);
    for (const { grams, target, weight } of prepared) {
      if (grams.length === 0 || target < 0) continue;
      score(weights, width, grams, scores);
      for (let at = 0; at < width; at++) {
        const error = (at === target ? 1 : 0) - (scores[at] ?? 0);
        if (Math.abs(error) < stepMin) continue;
        const step = rate * weight * error;
        for (const gram of grams) weights[gram * width + at] = (weights[gram * width + at] ?? 0) + step;
      }
    }
  }
  return {
    guess(text) {
      const grams = toPlaces(text);
      const belief = new Float64Array(width);
      score(weights, width, grams, belief);
      return labels.map((label, at) => ({ label, confidence: belief[at] ?? 0 })).sort((left, right) => right.confidence - left.confidence);
    },
  };
}

/** Softmax of the mean weight of the grams, so that long and short texts speak equally loud. */
function score(weights: Float32Array, width: number, grams: Int32Array, into: Float64Array): void {
  into.fill(0);
  for (const gram of grams) for (let at = 0; at < width; at++) into[at] = (into[at] ?? 0) + (weights[gram * width + at] ?? 0);
  const scale = 1 / Math.sqrt(Math.max(1, grams.length));
  let top = -Infinity;
  for (const value of into) top = Math.max(top, value * scale);
  let sum = 0;
  for (let at = 0; at < width; at++) {
    into[at] = Math.exp((into[at] ?? 0) * scale - top);
    sum += into[at] ?? 0;
  }
  for (let at = 0; at < width; at++) into[at] = (into[at] ?? 0) / sum;
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** Each different gram once. Digits are all one, for `3000` and `5000` tell the same story. */
function toPlaces(text: string): Int32Array {
  const found = new Set<number>();
  let before = 0;
  let last = 0;
  for (const character of text.normalize('NFKC').toLowerCase()) {
    const code = /\d/.test(character) ? 48 : (character.codePointAt(0) ?? 0);
    if (!wordCharacter.test(character)) {
      if (/\s/.test(character)) continue;
      before = last = 0;
      continue;
    }
    if (code === 48 && last === 48) continue;
    found.add(hash(0, 0, code));
    if (last !== 0) found.add(hash(0, last, code));
    if (before !== 0) found.add(hash(before, last, code));
    before = last;
    last = code;
  }
  return Int32Array.from(found);
}

function hash(first: number, second: number, third: number): number {
  let value = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3ce5);
  value ^= value >>> 13;
  return value & (places - 1);
}
