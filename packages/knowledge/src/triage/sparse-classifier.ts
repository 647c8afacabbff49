/** What a text has, as places in a table and how loudly each speaks. */
export interface SparseFeatures {
  places: Int32Array;
  values: Float32Array;
}

/** Features somebody has already sorted. `weight` counts them more or less than once. */
export interface LabelledFeatures<Label extends string> {
  features: SparseFeatures;
  label: Label;
  weight: number;
}

export interface SparseClassifier {
  /** Log-probability of each label, in the order of the labels. */
  judge(features: SparseFeatures): Float64Array;
}

/** Places features share; two on the same place blur each other a little. */
export const featurePlaces = 1 << 17;
const learningRate = 0.3;
/** Keeps the first steps of a place small, when little is known of it yet. */
const caution = 0.01;
/** A step too small to matter is not taken; this makes training several times faster. */
const stepMin = 0.02;

/**
 * Softmax regression over sparse features. Every place has its own pace (AdaGrad), so that rare features learn as well as common ones.
 * The same examples in the same order give the same classifier, bit for bit; nothing is drawn at random.
 */
export function trainSparseClassifier<Label extends string>(
  labels: readonly Label[],
  examples: readonly LabelledFeatures<Label>[],
  rounds: number,
): SparseClassifier {
  const width = labels.length;
  const weights = new Float32Array(featurePlaces * width);
  const travelled = new Float32Array(featurePlaces * width);
  const scores = new Float64Array(width);
  const prepared = examples.map(({ features, label, weight }) => ({ features, target: labels.indexOf(label), weight }));
  for (let round = 0; round < rounds; round++) {
    for (const { features, target, weight } of prepared) {
      score(weights, width, features, scores);
      for (let label = 0; label < width; label++) {
        const error = (label === target ? 1 : 0) - Math.exp(scores[label] ?? 0);
        if (Math.abs(error) >= stepMin) step(weights, travelled, width, label, features, error * weight);
      }
    }
  }
  return {
    judge(features) {
      const into = new Float64Array(width);
      score(weights, width, features, into);
      return into;
    },
  };
}

function step(weights: Float32Array, travelled: Float32Array, width: number, label: number, { places, values }: SparseFeatures, push: number): void {
  for (let at = 0; at < places.length; at++) {
    const slot = (places[at] ?? 0) * width + label;
    const slope = push * (values[at] ?? 0);
    const way = (travelled[slot] ?? 0) + slope * slope;
    travelled[slot] = way;
    weights[slot] = (weights[slot] ?? 0) + (learningRate * slope) / Math.sqrt(way + caution);
  }
}

/** Log-softmax of the weighted sum of the features. */
function score(weights: Float32Array, width: number, { places, values }: SparseFeatures, into: Float64Array): void {
  into.fill(0);
  for (let at = 0; at < places.length; at++) {
    const first = (places[at] ?? 0) * width;
    const value = values[at] ?? 0;
    for (let label = 0; label < width; label++) into[label] = (into[label] ?? 0) + (weights[first + label] ?? 0) * value;
  }
  const total = sumOfLogs(into);
  for (let label = 0; label < width; label++) into[label] = (into[label] ?? 0) - total;
}

/** What both have, side by side. */
export function joinFeatures(left: SparseFeatures, right: SparseFeatures): SparseFeatures {
  return { places: Int32Array.of(...left.places, ...right.places), values: Float32Array.of(...left.values, ...right.values) };
}

/** log(Σ exp(x)), without overflow. */
export function sumOfLogs(logs: Float64Array): number {
  const top = logs.reduce((best, value) => Math.max(best, value), -Infinity);
  return top + Math.log(logs.reduce((sum, value) => sum + Math.exp(value - top), 0));
}
