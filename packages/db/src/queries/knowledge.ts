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
 * touched. `embeddings` are written for the passages they name. Readers see the old or the new document, never a mixture.
 */
export async function replaceDocument(
  db: Db,
  document: KnowledgeDocument,
  next: { keepIds: string[]; changed: PassageWithHash[]; embeddings: PassageEmbedding[]; embedderId: string | null; loadedAt: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    const row = { ...document, law: document.law ?? null, loadedAt: next.loadedAt };
    await tx.insert(documents).values(row).onConflictDoUpdate({ target: documents.id, set: row });
    const ids = [...next.keepIds, ...next.changed.map((passage) => passage.id)];
    await tx
      .delete(passages)
      .where(ids.length > 0 ? sql`${eq(passages.documentId, document.id)} AND ${notInArrayParameter(ids)}` : eq(passages.documentId, document.id));
    for (const batch of batches(next.changed)) {
      await tx.insert(passages).values(batch.map(toRow)).onConflictDoUpdate({ target: passages.id, set: excludedColumns() });
    }
    if (next.embedderId !== null) await saveEmbeddings(tx, next.embedderId, next.embeddings);
    await bumpVersion(tx);
  });
}

/** Removes documents that no source names any more. */
export async function removeDocumentsExcept(db: Db, keep: string[]): Promise<string[]> {
  const gone = await db
    .delete(documents)
    .where(keep.length > 0 ? notInArray(documents.id, keep) : sql`true`)
    .returning({ id: documents.id });
  if (gone.length > 0) await bumpVersion(db);
  return gone.map((row) => row.id);
}

export async function getKnowledgeState(db: Db): Promise<{ version: number; embedderId: string | null; complete: boolean }> {
  const [row] = await db.select().from(knowledgeState);
  if (!row) throw new Error('知识库状态行缺失');
  return row;
}

/** Marks the first load as finished, which is what `/api/health/ready` waits for. */
export async function markKnowledgeComplete(db: Db): Promise<void> {
  await db
    .update(knowledgeState)
    .set({ complete: true, version: sql`${knowledgeState.version} + 1` })
    .where(eq(knowledgeState.complete, false));
}

/** Stored embedding hashes of one embedder: what need not be embedded again. */
export async function listEmbeddingHashes(db: Db, embedderId: string): Promise<Map<string, string>> {
  const rows = await db.execute<{ passage_id: string; hash: string }>(
    sql`SELECT passage_id, hash FROM knowledge.passage_embeddings WHERE embedder_id = ${embedderId}`,
  );
  return new Map(rows.map((row) => [row.passage_id, row.hash]));
}

/** Writes embeddings, replacing older ones of the same passage and embedder. */
export async function saveEmbeddings(db: Pick<Db, 'execute'>, embedderId: string, embeddings: PassageEmbedding[]): Promise<void> {
  for (const batch of batches(embeddings)) {
    const rows = batch.map((e) => sql`(${e.passageId}, ${embedderId}, ${e.hash}, ${vectorLiteral(e.vector)}::vector)`);
    await db.execute(sql`
      INSERT INTO knowledge.passage_embeddings (passage_id, embedder_id, hash, embedding) VALUES ${sql.join(rows, sql`, `)}
      ON CONFLICT (embedder_id, passage_id) DO UPDATE SET hash = excluded.hash, embedding = excluded.embedding`);
  }
}

/**
 * Makes `embedderId` the one searches use, with an HNSW index of its own, and drops what former embedders left. Until this has committed, searches go on
 * with the former embedder.
 */
export async function activateEmbedder(db: Db, embedderId: string, dimensions: number): Promise<void> {
  const name = `passage_embeddings_${embedderId
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 40)}`;
  await db.transaction(async (tx) => {
    const old = await tx.execute<{ indexname: string }>(
      sql`SELECT indexname FROM pg_indexes WHERE schemaname = 'knowledge' AND indexname LIKE 'passage\\_embeddings\\_%' AND indexname NOT IN (${name}, 'passage_embeddings_pkey')`,
    );
    for (const { indexname } of old) await tx.execute(sql`DROP INDEX knowledge.${sql.identifier(indexname)}`);
    await tx.execute(sql`DELETE FROM knowledge.passage_embeddings WHERE embedder_id <> ${embedderId}`);
    await tx.execute(sql`CREATE INDEX IF NOT EXISTS ${sql.identifier(name)} ON knowledge.passage_embeddings
      USING hnsw ((embedding::vector(${sql.raw(String(dimensions))})) vector_cosine_ops) WHERE embedder_id = ${sql.raw(`'${embedderId.replaceAll("'", "''")}'`)}`);
    const [state] = await tx.select().from(knowledgeState);
    if (state?.embedderId !== embedderId) await tx.update(knowledgeState).set({ embedderId, version: sql`${knowledgeState.version} + 1` });
  });
}

/** Nearest passages by cosine among those of one embedder. */
export async function listNearest(db: Db, query: { embedderId: string; vector: Float32Array; limit: number }): Promise<{ id: string; similarity: number }[]> {
  const cast = sql.raw(`vector(${query.vector.length})`);
  const literal = vectorLiteral(query.vector);
  const rows = await db.transaction(async (tx) => {
    // pgvector returns at most ef_search rows from an HNSW scan, 40 unless told.
    await tx.execute(sql`SELECT set_config('hnsw.ef_search', ${String(Math.max(40, Math.min(1000, query.limit)))}, true)`);
    return tx.execute<{ id: string; distance: number }>(sql`
      SELECT passage_id AS id, (embedding::${cast}) <=> ${literal}::${cast} AS distance FROM knowledge.passage_embeddings
      WHERE embedder_id = ${sql.raw(`'${query.embedderId.replaceAll("'", "''")}'`)} ORDER BY distance LIMIT ${query.limit}`);
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
