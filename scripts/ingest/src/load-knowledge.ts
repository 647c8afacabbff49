import { createHash } from 'node:crypto';
import {
  activateEmbedder,
  type Database,
  type Db,
  listDocuments,
  listEmbeddingHashes,
  listPassages,
  listPassagesOf,
  markKnowledgeComplete,
  type PassageWithHash,
  removeDocumentsExcept,
  replaceDocument,
  saveEmbeddings,
  vectorDimensionsMax,
} from '@mingbai/db';
import { type Embedder, EmbedderError, embeddingText } from '@mingbai/knowledge';
import type { PlannedDocument } from './planned-document.ts';

export interface LoadReport {
  /** Documents written, with how many of their passages were new or changed. */
  changed: { id: string; passages: number }[];
  unchanged: number;
  removed: string[];
  /** Documents left as they were, each with a plain Chinese reason naming file and line; `embeddings` when the vectors are not all there. */
  failed: { id: string; reason: string }[];
}

export interface LoadOptions {
  database: Database;
  embedder: Embedder;
  hasVectors: boolean;
  now: Date;
  /** Called before each document that has to be built. */
  onProgress?: (done: number, total: number, title: string) => void;
}

/** Texts embedded and saved at a time: little is lost when a model fails, and the one connection of an embedded database is free in between. */
const textsPerSave = 256;

/**
 * Brings the knowledge base to what the plan says, document by document, each in one transaction. An unchanged document costs nothing; in a changed one only
 * changed passages are written and embedded. A document that cannot be built keeps its old version and is reported. Vectors come after everything else is
 * complete and serving; when the embedder fails, what it did is kept and the next load goes on from there. Rejects only when the database fails.
 */
export async function loadKnowledge(plan: PlannedDocument[], options: LoadOptions): Promise<LoadReport> {
  const { database } = options;
  const loaded = new Map((await listDocuments(database.db)).map((document) => [document.id, document.hash]));
  const todo = plan.filter(({ document }) => loaded.get(document.id) !== document.hash);
  const report: LoadReport = { changed: [], unchanged: plan.length - todo.length, removed: [], failed: [] };
  for (const [at, planned] of todo.entries()) {
    options.onProgress?.(at, todo.length, planned.document.title);
    await loadDocument(planned, options, report);
  }
  report.removed = await removeDocumentsExcept(
    database.db,
    plan.map(({ document }) => document.id),
  );
  await markKnowledgeComplete(database.db);
  if (options.hasVectors) await loadVectors(options, report);
  return report;
}

async function loadDocument(planned: PlannedDocument, options: LoadOptions, report: LoadReport): Promise<void> {
  const { database, now } = options;
  const { document } = planned;
  let passages: PassageWithHash[];
  try {
    passages = (await planned.build()).map((passage) => ({ ...passage, hash: digestOf(JSON.stringify(passage)) }));
  } catch (cause) {
    report.failed.push({ id: document.id, reason: cause instanceof Error ? cause.message : String(cause) });
    return;
  }
  const before = new Map((await listPassagesOf(database.db, document.id)).map((passage) => [passage.id, passage.hash]));
  const changed = passages.filter((passage) => before.get(passage.id) !== passage.hash);
  const keepIds = passages.filter((passage) => before.get(passage.id) === passage.hash).map((passage) => passage.id);
  await replaceDocument(database.db, document, { keepIds, changed, loadedAt: now });
  report.changed.push({ id: document.id, passages: changed.length });
}

async function loadVectors({ database: { db }, embedder }: LoadOptions, report: LoadReport): Promise<void> {
  try {
    // Twice: where another model has begun to answer under the same name, the first batch saved makes the stored vectors missing as well.
    for (let round = 0; round < 2; round++) for (const batch of inBatches(await listUnembedded(db, embedder.id))) await embedAndSave(db, embedder, batch);
  } catch (cause) {
    if (!(cause instanceof EmbedderError)) throw cause;
    report.failed.push({ id: 'embeddings', reason: `向量没有全部生成，缺的部分下次装载时再补，检索照常按文字进行：${cause.message}` });
    return;
  }
  await activateEmbedder(db, embedder.id);
}

interface TextToEmbed {
  passageId: string;
  text: string;
  hash: string;
}

/** Passages whose vector is absent or of an older text. One whose embedded text did not change keeps its vector, though a caption or a date did. */
async function listUnembedded(db: Db, embedderId: string): Promise<TextToEmbed[]> {
  const known = await listEmbeddingHashes(db, embedderId);
  return (await listPassages(db))
    .map((passage) => ({ passageId: passage.id, text: embeddingText(passage) }))
    .map((item) => ({ ...item, hash: digestOf(item.text) }))
    .filter((item) => known.get(item.passageId) !== item.hash);
}

async function embedAndSave(db: Db, embedder: Embedder, batch: TextToEmbed[]): Promise<void> {
  const vectors = await embedder.embed(
    batch.map((item) => item.text),
    'passage',
  );
  const embeddings = batch.flatMap(({ passageId, hash }, at) => {
    const vector = vectors[at];
    return vector ? [{ passageId, hash, vector }] : [];
  });
  const dimensions = embeddings[0]?.vector.length ?? 0;
  if (dimensions > vectorDimensionsMax) throw new EmbedderError(`嵌入模型有 ${dimensions} 维，最多 ${vectorDimensionsMax} 维`);
  await saveEmbeddings(db, embedder.id, embeddings);
}

function* inBatches<T>(items: T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += textsPerSave) yield items.slice(start, start + textsPerSave);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 24);
}
