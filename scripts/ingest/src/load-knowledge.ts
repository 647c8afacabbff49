import { createHash } from 'node:crypto';
import {
  activateEmbedder,
  type Database,
  type Db,
  getKnowledgeState,
  listDocuments,
  listEmbeddingHashes,
  listPassages,
  listPassagesOf,
  markKnowledgeComplete,
  type PassageEmbedding,
  type PassageWithHash,
  removeDocumentsExcept,
  replaceDocument,
  saveEmbeddings,
} from '@mingbai/db';
import { type Embedder, embeddingText, type Passage } from '@mingbai/knowledge';
import type { PlannedDocument } from './planned-document.ts';

export interface LoadReport {
  /** Documents written, with how many of their passages were new or changed. */
  changed: { id: string; passages: number }[];
  unchanged: number;
  removed: string[];
  /** Documents left as they were, each with a plain Chinese reason naming file and line. */
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

/**
 * Brings the knowledge base to what the plan says, document by document, each in one transaction. An unchanged document costs nothing; in a changed one only
 * changed passages are written and embedded. A document that cannot be built keeps its old version and is reported. Rejects only when the database fails.
 */
export async function loadKnowledge(plan: PlannedDocument[], options: LoadOptions): Promise<LoadReport> {
  const { database, hasVectors, embedder } = options;
  const loaded = new Map((await listDocuments(database.db)).map((document) => [document.id, document.hash]));
  const todo = plan.filter(({ document }) => loaded.get(document.id) !== document.hash);
  const report: LoadReport = { changed: [], unchanged: plan.length - todo.length, removed: [], failed: [] };
  const known = hasVectors && todo.length > 0 ? await listEmbeddingHashes(database.db, embedder.id) : new Map<string, string>();
  for (const [at, planned] of todo.entries()) {
    options.onProgress?.(at, todo.length, planned.document.title);
    await loadDocument(planned, options, known, report);
  }
  report.removed = await removeDocumentsExcept(
    database.db,
    plan.map(({ document }) => document.id),
  );
  if (hasVectors) {
    await embedWhatIsMissing(database.db, embedder);
    await activateEmbedder(database.db, embedder.id, embedder.dimensions);
  }
  await markKnowledgeComplete(database.db);
  return report;
}

async function loadDocument(planned: PlannedDocument, options: LoadOptions, known: Map<string, string>, report: LoadReport): Promise<void> {
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
  const embeddings = await embedChanged(changed, known, options);
  await replaceDocument(database.db, document, { keepIds, changed, embeddings, embedderId: options.hasVectors ? options.embedder.id : null, loadedAt: now });
  report.changed.push({ id: document.id, passages: changed.length });
}

/** A passage whose embedded text did not change keeps its vector, though a caption or a date did. */
async function embedChanged(changed: Passage[], known: Map<string, string>, { database, embedder, hasVectors }: LoadOptions): Promise<PassageEmbedding[]> {
  if (!hasVectors || changed.length === 0) return [];
  const state = await getKnowledgeState(database.db);
  // Under another embedder than the active one everything is embedded at the end, in one go.
  if (state.embedderId !== null && state.embedderId !== embedder.id) return [];
  return embedPassages(changed, embedder, known);
}

/** After a change of embedder, or a load without one: every passage whose vector is absent or of an older text. */
async function embedWhatIsMissing(db: Db, embedder: Embedder): Promise<void> {
  const known = await listEmbeddingHashes(db, embedder.id);
  const state = await getKnowledgeState(db);
  const isCurrent = state.embedderId === embedder.id;
  const passages = isCurrent ? (await listPassages(db)).filter((passage) => !known.has(passage.id)) : await listPassages(db);
  const embeddings = await embedPassages(passages, embedder, known);
  await db.transaction((tx) => saveEmbeddings(tx, embedder.id, embeddings));
}

async function embedPassages(passages: Passage[], embedder: Embedder, known: Map<string, string>): Promise<PassageEmbedding[]> {
  const wanted = passages
    .map((passage) => ({ id: passage.id, text: embeddingText(passage) }))
    .map((item) => ({ ...item, hash: digestOf(item.text) }))
    .filter((item) => known.get(item.id) !== item.hash);
  const vectors = await embedder.embed(
    wanted.map((item) => item.text),
    'passage',
  );
  return wanted.flatMap((item, at) => {
    const vector = vectors[at];
    return vector ? [{ passageId: item.id, hash: item.hash, vector }] : [];
  });
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 24);
}
