/** Turns text into unit vectors. Implementations must be deterministic for one `id`; a new `id` means every passage is embedded anew. */
export interface Embedder {
  id: string;
  dimensions: number;
  /** One vector a text, in order. `side` lets asymmetric models treat questions and passages differently. Rejects when the model fails. */
  embed(texts: string[], side: 'query' | 'passage'): Promise<Float32Array[]>;
}
