-- Apart from the rest: a server without pgvector still serves everything but nearest-neighbour search.
CREATE EXTENSION IF NOT EXISTS vector;

CREATE TABLE knowledge.passage_embeddings (
  passage_id text NOT NULL REFERENCES knowledge.passages (id) ON DELETE CASCADE,
  embedder_id text NOT NULL,
  hash text NOT NULL,
  embedding vector NOT NULL,
  PRIMARY KEY (embedder_id, passage_id)
);
-- Out-of-line storage makes the planner ignore the HNSW index from 512 dimensions on (measured).
ALTER TABLE knowledge.passage_embeddings ALTER embedding SET STORAGE PLAIN;
