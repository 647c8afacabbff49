import {
  activateEmbedder,
  type Database,
  getKnowledgeState,
  listDocuments,
  listNearest,
  migrate,
  openDatabase,
  type PassageWithHash,
  removeDocumentsExcept,
  replaceDocument,
  saveEmbeddings,
} from '@mingbai/db';
import { createHashingEmbedder, type Embedder, type KnowledgeDocument } from '@mingbai/knowledge';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createServerDatabase } from '../support/database.ts';
import { migrationsDirectory } from '../support/repository.ts';

const noServer = inject('postgresUrl') === '';
const loadedAt = new Date('2026-11-23T09:00:00+08:00');

const documentOf = (id: string): KnowledgeDocument => ({ id, kind: 'guide', title: id, hash: id, official: false });
const passagesOf = (documentId: string): PassageWithHash[] =>
  Array.from({ length: 40 }, (_, position) => ({
    id: `${documentId}#${position}`,
    documentId,
    position,
    kind: 'guide',
    title: `第 ${position} 段`,
    text: '只为测试编写',
    path: [],
    source: 'editorial',
    questions: [],
    keywords: [],
    hash: 'x',
  }));

async function fill({ db }: Database, documentId: string): Promise<void> {
  await replaceDocument(db, documentOf(documentId), { keepIds: [], changed: passagesOf(documentId), loadedAt });
}

async function embed({ db }: Database, documentId: string, embedder: Embedder): Promise<void> {
  const passages = passagesOf(documentId);
  const vectors = await embedder.embed(
    passages.map(({ title }) => title),
    'passage',
  );
  await saveEmbeddings(
    db,
    embedder.id,
    passages.map(({ id, hash }, at) => ({ passageId: id, hash, vector: vectors[at] ?? new Float32Array(8) })),
  );
}

async function listIndexes({ db }: Database): Promise<string[]> {
  const rows = await db.execute<{ indexname: string }>(
    sql`SELECT indexname FROM pg_indexes WHERE tablename = 'passage_embeddings' AND indexname <> 'passage_embeddings_pkey'`,
  );
  return rows.map(({ indexname }) => indexname);
}

describe('in the embedded database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({});
    for (const set of ['service', 'knowledge', 'vectors'] as const) await migrate(database.db, migrationsDirectory, set);
    await fill(database, 'one');
  });
  afterAll(() => database.close());

  test('two models whose long names differ at the end only have an index each', async () => {
    const embedder = (end: string, dimensions: number): Embedder => ({ ...createHashingEmbedder(dimensions), id: `openai-${'长名字model'.repeat(10)}-${end}` });
    const [first, second] = [embedder('a', 8), embedder('b', 12)];
    const vectorOf = async (of: Embedder): Promise<Float32Array> => (await of.embed(['第 3 段'], 'query'))[0] ?? new Float32Array(8);
    await embed(database, 'one', first);
    await activateEmbedder(database.db, first.id);
    const before = await listIndexes(database);
    expect(before).toHaveLength(1);
    await embed(database, 'one', second);
    await activateEmbedder(database.db, second.id);
    const after = await listIndexes(database);
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
    expect(await listNearest(database.db, { embedderId: second.id, vector: await vectorOf(second), limit: 2 })).toHaveLength(2);
    expect(await listNearest(database.db, { embedderId: first.id, vector: await vectorOf(first), limit: 2 })).toEqual([]);
  });

  test('a model in use is left as it is, one that embedded nothing is not taken into use', async () => {
    const before = await getKnowledgeState(database.db);
    await activateEmbedder(database.db, before.embedderId ?? '');
    await activateEmbedder(database.db, 'nothing-yet');
    expect(await getKnowledgeState(database.db)).toEqual(before);
  });

  test('the vector of a passage that went away meanwhile is left out', async () => {
    const [vector] = await createHashingEmbedder(8).embed(['一'], 'passage');
    await saveEmbeddings(database.db, 'late', [{ passageId: 'gone#1', hash: 'x', vector: vector ?? new Float32Array(8) }]);
    const [row] = await database.db.execute<{ count: string }>(sql`SELECT count(*) FROM knowledge.passage_embeddings WHERE embedder_id = 'late'`);
    expect(Number(row?.count)).toBe(0);
  });

  test('a document is not removed unless other processes can learn of it', async () => {
    await database.db.execute(sql`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''refused''; END'`);
    await database.db.execute(sql`CREATE TRIGGER refuse BEFORE UPDATE ON knowledge.state FOR EACH ROW EXECUTE FUNCTION refuse()`);
    await expect(removeDocumentsExcept(database.db, [])).rejects.toThrow();
    await database.db.execute(sql`DROP TRIGGER refuse ON knowledge.state`);
    expect((await listDocuments(database.db)).map(({ id }) => id)).toEqual(['one']);
    expect(await removeDocumentsExcept(database.db, [])).toEqual(['one']);
  });
});

/**
 * The npm server has no pgvector. What deadlocks are locks, and those are PostgreSQL's own: a text type and a hash index under pgvector's names take the very
 * same ones.
 */
const standInForVectors = `
  CREATE TYPE vector;
  CREATE FUNCTION vector_in(cstring, oid, int4) RETURNS vector LANGUAGE internal IMMUTABLE STRICT AS 'varcharin';
  CREATE FUNCTION vector_out(vector) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'varcharout';
  CREATE FUNCTION vector_typmod_in(cstring[]) RETURNS int4 LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodin';
  CREATE TYPE vector (INPUT = vector_in, OUTPUT = vector_out, TYPMOD_IN = vector_typmod_in, LIKE = varchar, COLLATABLE = true);
  CREATE FUNCTION vector_dims(vector) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT cardinality(string_to_array($1::text, ',')) $$;
  CREATE FUNCTION vector_hash(vector) RETURNS int LANGUAGE internal IMMUTABLE STRICT AS 'hashtext';
  CREATE ACCESS METHOD hnsw TYPE INDEX HANDLER hashhandler;
  CREATE OPERATOR CLASS vector_cosine_ops FOR TYPE vector USING hnsw AS FUNCTION 1 vector_hash(vector);
  CREATE TABLE knowledge.passage_embeddings (
    passage_id text NOT NULL REFERENCES knowledge.passages (id) ON DELETE CASCADE,
    embedder_id text NOT NULL,
    hash text NOT NULL,
    embedding vector NOT NULL,
    PRIMARY KEY (embedder_id, passage_id)
  )`;

describe.skipIf(noServer)('on a PostgreSQL server', () => {
  let databases: Database[];
  beforeAll(async () => {
    const url = await createServerDatabase();
    databases = await Promise.all([0, 1, 2, 3].map(() => openDatabase({ url })));
    const [first] = databases;
    if (!first) throw new Error('no database');
    for (const set of ['service', 'knowledge'] as const) await migrate(first.db, migrationsDirectory, set);
    await first.db.execute(sql.raw(standInForVectors));
  });
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.close()));
  });

  test('processes that start together, with the same model or another, all come to an end', async () => {
    const embedders = [8, 8, 12, 12].map((dimensions) => createHashingEmbedder(dimensions));
    for (let round = 0; round < 8; round++) {
      await Promise.all(
        databases.map(async (database, at) => {
          const embedder = embedders[(at + round) % 4] ?? createHashingEmbedder(8);
          for (const id of at % 2 === 0 ? ['one', 'two'] : ['two', 'one']) await fill(database, id);
          for (const id of ['one', 'two']) await embed(database, id, embedder);
          await activateEmbedder(database.db, embedder.id);
          await removeDocumentsExcept(database.db, round % 2 === 0 ? ['one'] : ['one', 'two']);
        }),
      );
    }
    const [first] = databases;
    if (!first) throw new Error('no database');
    expect(await listIndexes(first)).toHaveLength(1);
    expect((await listDocuments(first.db)).map(({ id }) => id)).toEqual(['one', 'two']);
  });
});

test.runIf(noServer)('the races need a PostgreSQL server, and none can be started on this machine', () => {
  expect(noServer).toBe(true);
});
