/** An embedding model failed: unreachable, too slow, refused, or its vectors are of no use. The message is Chinese, for the operator only. */
export class EmbedderError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbedderError';
  }
}

/** Turns text into unit vectors. Implementations must be deterministic for one `id`; a new `id` means every passage is embedded anew. */
export interface Embedder {
  id: string;
  /** Undefined until a remote model has embedded something for the first time. */
  readonly dimensions: number | undefined;
  /**
   * One vector a text, in order. `side` lets asymmetric models treat questions and passages differently; for a question somebody is waiting.
   * Rejects with {@link EmbedderError}.
   */
  embed(texts: string[], side: 'query' | 'passage'): Promise<Float32Array[]>;
}
