/** Nearest neighbours by cosine among the embedded passages; the database implements it over pgvector. */
export interface VectorIndex {
  /** Best first; `similarity` is the cosine, −1 to 1. Empty where the database cannot hold vectors. */
  nearest(vector: Float32Array, limit: number): Promise<{ id: string; similarity: number }[]>;
}
