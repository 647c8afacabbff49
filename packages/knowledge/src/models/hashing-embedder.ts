import { isBigram, toGrams } from '../retrieve/grams.ts';
import type { Embedder } from './embedder.ts';

/**
 * An embedder that needs no download and no training: character grams hashed with a sign into a fixed number of dimensions, square-root damped and
 * normalised. Deterministic on every machine.
 */
export function createHashingEmbedder(dimensions = 256): Embedder & { dimensions: number } {
  return {
    id: `hashing-${dimensions}-v1`,
    dimensions,
    embed: (texts) => Promise.resolve(texts.map((text) => hashVector(text, dimensions))),
  };
}

function hashVector(text: string, dimensions: number): Float32Array {
  const counts = new Map<number, number>();
  for (const gram of toGrams(text)) if (isBigram(gram)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const vector = new Float32Array(dimensions);
  for (const [gram, count] of counts) {
    const hash = mix(gram);
    const at = hash % dimensions;
    vector[at] = (vector[at] ?? 0) + ((hash >>> 16) & 1 ? 1 : -1) * Math.sqrt(count);
  }
  return normalize(vector);
}

/** Scales to length 1; a vector of zeros gets one fixed direction, since cosine is undefined for it. */
export function normalize(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  if (length === 0) vector[0] = 1;
  else for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / length;
  return vector;
}

/** A 32-bit finaliser (multiply and shift) over the two halves of a gram. */
function mix(gram: number): number {
  let hash = (gram % 0x100000000) ^ Math.imul(Math.floor(gram / 0x100000000) + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
