CREATE SCHEMA IF NOT EXISTS knowledge;

CREATE TABLE knowledge.documents (
  id text PRIMARY KEY,
  kind text NOT NULL,
  title text NOT NULL,
  hash text NOT NULL,
  official boolean NOT NULL,
  law jsonb,
  loaded_at timestamptz NOT NULL
);

CREATE TABLE knowledge.passages (
  id text PRIMARY KEY,
  document_id text NOT NULL REFERENCES knowledge.documents (id) ON DELETE CASCADE,
  position integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('article', 'card', 'guide', 'place')),
  title text NOT NULL,
  text text NOT NULL,
  law_slug text,
  law_title text,
  article integer,
  label text,
  path text[] NOT NULL,
  source text NOT NULL CHECK (source IN ('official', 'digest', 'editorial')),
  effective_from date,
  status text,
  digest text,
  questions text[] NOT NULL,
  keywords text[] NOT NULL,
  field text,
  card jsonb,
  hash text NOT NULL
);
CREATE INDEX passages_document ON knowledge.passages (document_id, position);

-- One row: `version` grows with every change, so that other processes notice and read again.
CREATE TABLE knowledge.state (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  version bigint NOT NULL DEFAULT 0,
  embedder_id text,
  complete boolean NOT NULL DEFAULT false
);
INSERT INTO knowledge.state DEFAULT VALUES;
