import { createHash } from 'node:crypto';
import type { KnowledgeDocument, Passage } from '@mingbai/knowledge';
import { eq, getTableColumns, notInArray, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { documents, knowledgeState, passages } from '../schema/index.ts';

export type PassageWithHash = Passage & { hash: string };
/** An embedding of one passage; `hash` is that of the text that was embedded. */
export interface PassageEmbedding {
  passageId: string;
  hash: string;
  vector: Float32Array;
}

const rowsPerInsert = 100;
/** pgvector's limit for an HNSW index over `vector`. */
export const vectorDimensionsMax = 2000;
/** Any number but that of the migrations, the same in every process. */
const knowledgeLock = 7_215_044;

type Transaction = Parameters<Parameters<Db['transaction']>[0]>[0];

/**
 * Every change of the knowledge base is made in one of these, one after the other over all processes. They take table and row locks in different orders and
 * building an index wants a stronger lock on a table already held, so two at once would wait for each other. Readers are not held up.
 */
function changeKnowledge<T>(db: Db, change: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(${knowledgeLock})`);
    return change(tx);
  });
}

export async function listDocuments(db: Db): Promise<KnowledgeDocument[]> {
  const rows = await db.select().from(documents).orderBy(documents.id);
  return rows.map(({ id, kind, title, hash, official, law }) => ({ id, kind, title, hash, official, law: law ?? undefined }));
}

/** Every passage in a stable order: what a process reads into memory at start. */
export async function listPassages(db: Db): Promise<Passage[]> {
  const rows = await db.select().from(passages).orderBy(passages.documentId, passages.position);
  return rows.map(toPassage);
}

export async function listPassagesOf(db: Db, documentId: string): Promise<PassageWithHash[]> {
  const rows = await db.select().from(passages).where(eq(passages.documentId, documentId)).orderBy(passages.position);
  return rows.map((row) => ({ ...toPassage(row), hash: row.hash }));
}

/**
 * Puts one document in the place of its former self, in one transaction: changed passages are rewritten, vanished ones go, unchanged ones are not
 * touched. Vectors follow later, by `saveEmbeddings`. Readers see the old or the new document, never a mixture.
 */
export async function replaceDocument(
  db: Db,
  document: KnowledgeDocument,
  next: { keepIds: string[]; changed: PassageWithHash[]; loadedAt: Date },
): Promise<void> {
  await changeKnowledge(db, async (tx) => {
    const row = { ...document, law: document.law ?? null, loadedAt: next.loadedAt };
    await tx.insert(documents).values(row).onConflictDoUpdate({ target: documents.id, set: row });
    const ids = [...next.keepIds, ...next.changed.map((passage) => passage.id)];
    await tx
      .delete(passages)
      .where(ids.length > 0 ? sql`${eq(passages.documentId, document.id)} AND ${notInArrayParameter(ids)}` : eq(passages.documentId, document.id));
    for (const batch of batches(next.changed)) {
      await tx.insert(passages).values(batch.map(toRow)).onConflictDoUpdate({ target: passages.id, set: excludedColumns() });
    }
    await bumpVersion(tx);
  });
}

/** Removes documents that no source names any more. */
export async function removeDocumentsExcept(db: Db, keep: string[]): Promise<string[]> {
  return changeKnowledge(db, async (tx) => {
    const gone = await tx
      .delete(documents)
      .where(keep.length > 0 ? notInArray(documents.id, keep) : sql`true`)
      .returning({ id: documents.id });
    if (gone.length > 0) await bumpVersion(tx);
    return gone.map((row) => row.id);
  });
}

export async function getKnowledgeState(db: Db): Promise<{ version: number; embedderId: string | null; complete: boolean }> {
  const [row] = await db.select().from(knowledgeState);
  if (!row) throw new Error('知识库状态行缺失');
  return row;
}

/** Marks the first load as finished, which is what `/api/health/ready` waits for. */
export async function markKnowledgeComplete(db: Db): Promise<void> {
  await changeKnowledge(db, (tx) =>
    tx
      .update(knowledgeState)
      .set({ complete: true, version: sql`${knowledgeState.version} + 1` })
      .where(eq(knowledgeState.complete, false)),
  );
}

/** Stored embedding hashes of one embedder: what need not be embedded again. */
export async function listEmbeddingHashes(db: Db, embedderId: string): Promise<Map<string, string>> {
  const rows = await db.execute<{ passage_id: string; hash: string }>(
    sql`SELECT passage_id, hash FROM knowledge.passage_embeddings WHERE embedder_id = ${embedderId}`,
  );
  return new Map(rows.map((row) => [row.passage_id, row.hash]));
}

/**
 * Writes embeddings of one embedder, all or none, replacing older ones of the same passages; those of passages gone meanwhile are left out. Vectors of
 * another length than the ones stored mean that another model answers under the same name: what it left is dropped, and has to be embedded again.
 */
export async function saveEmbeddings(db: Db, embedderId: string, embeddings: PassageEmbedding[]): Promise<void> {
  const dimensions = embeddings[0]?.vector.length;
  if (dimensions === undefined) return;
  await changeKnowledge(db, async (tx) => {
    const stored = await findDimensions(tx, embedderId);
    if (stored !== undefined && stored !== dimensions) await dropEmbeddings(tx, embedderId, stored);
    for (const batch of batches(embeddings)) {
      const rows = batch.map((e) => sql`(${e.passageId}::text, ${embedderId}::text, ${e.hash}::text, ${vectorLiteral(e.vector)}::vector)`);
      await tx.execute(sql`
        INSERT INTO knowledge.passage_embeddings (passage_id, embedder_id, hash, embedding)
        SELECT made.* FROM (VALUES ${sql.join(rows, sql`, `)}) AS made (passage_id, embedder_id, hash, embedding)
        JOIN knowledge.passages ON passages.id = made.passage_id
        ON CONFLICT (embedder_id, passage_id) DO UPDATE SET hash = excluded.hash, embedding = excluded.embedding`);
    }
  });
}

/**
 * Makes `embedderId` the one searches use, with an HNSW index of its own, and drops what former embedders left. Until this has committed, searches go on
 * with the former embedder. Does nothing when it is in use already, or has embedded nothing.
 */
export async function activateEmbedder(db: Db, embedderId: string): Promise<void> {
  await changeKnowledge(db, async (tx) => {
    const dimensions = await findDimensions(tx, embedderId);
    if (dimensions === undefined) return;
    const name = indexNameOf(embedderId, dimensions);
    const [state] = await tx.select().from(knowledgeState);
    const indexes = await listEmbeddingIndexes(tx);
    if (state?.embedderId === embedderId && indexes.includes(name)) return;
    await tx.execute(sql`DELETE FROM knowledge.passage_embeddings WHERE embedder_id <> ${embedderId}`);
    await tx.execute(sql`CREATE INDEX IF NOT EXISTS ${sql.identifier(name)} ON knowledge.passage_embeddings
      USING hnsw ((embedding::vector(${sql.raw(String(dimensions))})) vector_cosine_ops) WHERE embedder_id = ${quoted(embedderId)}`);
    if (state?.embedderId !== embedderId) await tx.update(knowledgeState).set({ embedderId, version: sql`${knowledgeState.version} + 1` });
    // Last, since it is the only step that readers have to wait for.
    for (const former of indexes) if (former !== name) await tx.execute(sql`DROP INDEX knowledge.${sql.identifier(former)}`);
  });
}

async function listEmbeddingIndexes(tx: Transaction): Promise<string[]> {
  const rows = await tx.execute<{ indexname: string }>(
    sql`SELECT indexname FROM pg_indexes WHERE schemaname = 'knowledge' AND tablename = 'passage_embeddings' AND indexname <> 'passage_embeddings_pkey'`,
  );
  return rows.map(({ indexname }) => indexname);
}

async function dropEmbeddings(tx: Transaction, embedderId: string, dimensions: number): Promise<void> {
  await tx.execute(sql`DROP INDEX IF EXISTS knowledge.${sql.identifier(indexNameOf(embedderId, dimensions))}`);
  await tx.execute(sql`DELETE FROM knowledge.passage_embeddings WHERE embedder_id = ${embedderId}`);
  await tx
    .update(knowledgeState)
    .set({ embedderId: null, version: sql`${knowledgeState.version} + 1` })
    .where(eq(knowledgeState.embedderId, embedderId));
}

/** The length of an embedder's stored vectors, which is the same for all. */
async function findDimensions(tx: Transaction, embedderId: string): Promise<number | undefined> {
  const [row] = await tx.execute<{ dimensions: number }>(
    sql`SELECT vector_dims(embedding) AS dimensions FROM knowledge.passage_embeddings WHERE embedder_id = ${embedderId} LIMIT 1`,
  );
  return row?.dimensions;
}

/** A digest: two ids that differ in their last letters or in punctuation only must not share an index. */
function indexNameOf(embedderId: string, dimensions: number): string {
  return `passage_embeddings_${createHash('sha256').update(`${embedderId}\n${dimensions}`).digest('hex').slice(0, 24)}`;
}

/** A literal and not a parameter: the planner must see that a partial index applies. */
function quoted(embedderId: string): SQL {
  return sql.raw(`'${embedderId.replaceAll("'", "''")}'`);
}

/** Nearest passages by cosine among those of one embedder; none unless it is active with vectors of this length. */
export async function listNearest(db: Db, query: { embedderId: string; vector: Float32Array; limit: number }): Promise<{ id: string; similarity: number }[]> {
  const dimensions = query.vector.length;
  const cast = sql.raw(`vector(${dimensions})`);
  const literal = vectorLiteral(query.vector);
  const rows = await db.transaction(async (tx) => {
    // pgvector returns at most ef_search rows from an HNSW scan, 40 unless told.
    const [found] = await tx.execute<{ indexed: boolean }>(sql`
      SELECT set_config('hnsw.ef_search', ${String(Math.max(40, Math.min(1000, query.limit)))}, true),
        to_regclass(${`knowledge.${indexNameOf(query.embedderId, dimensions)}`}) IS NOT NULL AS indexed`);
    // A model that has begun to answer in another length would otherwise fail in the cast.
    if (found?.indexed !== true) return [];
    return tx.execute<{ id: string; distance: number }>(sql`
      SELECT passage_id AS id, (embedding::${cast}) <=> ${literal}::${cast} AS distance FROM knowledge.passage_embeddings
      WHERE embedder_id = ${quoted(query.embedderId)} ORDER BY distance LIMIT ${query.limit}`);
  });
  return rows.map((row) => ({ id: row.id, similarity: 1 - row.distance }));
}

async function bumpVersion(db: Pick<Db, 'update'>): Promise<void> {
  await db.update(knowledgeState).set({ version: sql`${knowledgeState.version} + 1` });
}

function vectorLiteral(vector: Float32Array): string {
  return `[${Array.from(vector, (value) => Number(value.toFixed(6))).join(',')}]`;
}

function* batches<T>(items: T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += rowsPerInsert) yield items.slice(start, start + rowsPerInsert);
}

/** One array parameter instead of thousands of placeholders, of which PostgreSQL allows 65,534. */
function notInArrayParameter(ids: string[]): SQL {
  return sql`NOT (${passages.id} = ANY (${sql.param(`{${ids.map((id) => JSON.stringify(id)).join(',')}}`)}::text[]))`;
}

function excludedColumns(): Record<string, SQL> {
  const entries = Object.entries(getTableColumns(passages)).filter(([key]) => key !== 'id');
  return Object.fromEntries(entries.map(([key, column]) => [key, sql.raw(`excluded.${column.name}`)]));
}

function toRow(passage: PassageWithHash): typeof passages.$inferInsert {
  const { law, ...rest } = passage;
  return { ...rest, lawSlug: law?.slug ?? null, lawTitle: law?.title ?? null, card: passage.card ?? null };
}

function toPassage(row: typeof passages.$inferSelect): Passage {
  const { id, documentId, position, kind, title, text, lawSlug, lawTitle, path, source, questions, keywords } = row;
  return {
    id,
    documentId,
    position,
    kind,
    title,
    text,
    path,
    source,
    questions,
    keywords,
    ...(lawSlug !== null && lawTitle !== null ? { law: { slug: lawSlug, title: lawTitle } } : {}),
    article: row.article ?? undefined,
    label: row.label ?? undefined,
    effectiveFrom: row.effectiveFrom ?? undefined,
    status: row.status ?? undefined,
    digest: row.digest ?? undefined,
    field: row.field ?? undefined,
    card: row.card ?? undefined,
  };
}
