import { createHash } from 'node:crypto';
import { getKnowledgeState, listDocuments, listNearest, listPassages, type Database, type Db } from '@mingbai/db';
import {
  createRetriever,
  type Embedder,
  indexSignature,
  type KnowledgeDocument,
  Library,
  type Lexicon,
  type Passage,
  type RepealedLaw,
  type Retriever,
  type RuleTriager,
} from '@mingbai/knowledge';
import type { Log } from './log.ts';

export interface Knowledge {
  library: Library;
  retriever: Retriever;
  triager: RuleTriager;
}

/** The knowledge this process serves from; read from the database and read again when another process has changed it. */
export interface KnowledgeService {
  /** Undefined until the first load is complete. */
  find(): Knowledge | undefined;
  hasVectors: boolean;
  /** Reads again if the version has moved; joins a refresh that is under way. Rejects only when the database cannot be read. */
  refresh(): Promise<void>;
}

export interface KnowledgeServiceOptions {
  database: Database;
  embedder: Embedder;
  lexicon: Lexicon;
  repealed: RepealedLaw[];
  createTriager: (library: Library) => RuleTriager;
  hasVectors: boolean;
  /** Keeps the lexical index between starts: building it takes longer than everything else together. */
  indexFile: IndexFile;
  log: Log;
}

export interface IndexFile {
  /** The index kept under this key, if it is that one. */
  read(key: string): Uint8Array | undefined;
  write(key: string, index: Uint8Array): void;
}

/** Another process may be writing while we read; after so many moves in a row what was read is good enough until the next refresh. */
const readsMax = 3;

export function createKnowledgeService(options: KnowledgeServiceOptions): KnowledgeService {
  const { database, embedder, lexicon, repealed, hasVectors, indexFile, log } = options;
  let current: Knowledge | undefined;
  let version = -1;
  let running: Promise<void> | undefined;
  const readIfMoved = async (): Promise<void> => {
    const state = await getKnowledgeState(database.db);
    if (!state.complete || state.version === version) return;
    const startedAt = performance.now();
    const read = await readConsistently(database.db, state);
    const { documents, passages } = read;
    const key = keyOf(documents);
    const kept = indexFile.read(key);
    const library = new Library({ documents, passages, lexicon, repealed, index: kept });
    const index = library.index.toBytes();
    // A kept index that does not fit is silently built anew.
    if (!kept || Buffer.compare(index, kept) !== 0) indexFile.write(key, index);
    const usable = hasVectors && read.state.embedderId === embedder.id;
    const retriever = createRetriever(library, usable ? embedder : undefined, {
      nearest: (vector, limit) => listNearest(database.db, { embedderId: embedder.id, vector, limit }),
    });
    current = { library, retriever, triager: options.createTriager(library) };
    version = read.state.version;
    log.info('knowledge loaded', { version, passages: passages.length, tookMs: Math.round(performance.now() - startedAt) });
  };
  return {
    find: () => current,
    hasVectors,
    refresh() {
      // Two at a time would build everything twice, and the slower one would win with the older knowledge.
      running ??= readIfMoved().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}

type KnowledgeState = Awaited<ReturnType<typeof getKnowledgeState>>;

/** Documents and passages of one version: read again when it moved in between. */
async function readConsistently(
  db: Db,
  before: KnowledgeState,
  readsLeft = readsMax,
): Promise<{ state: KnowledgeState; documents: KnowledgeDocument[]; passages: Passage[] }> {
  const [documents, passages] = await Promise.all([listDocuments(db), listPassages(db)]);
  const after = await getKnowledgeState(db);
  if (after.version === before.version || readsLeft <= 1) return { state: before, documents, passages };
  return readConsistently(db, after, readsLeft - 1);
}

/** Names the knowledge that was loaded, whatever its version number: another database may have reached the same number with other content. */
function keyOf(documents: KnowledgeDocument[]): string {
  const hash = createHash('sha256').update(indexSignature);
  for (const { id, hash: content } of documents) hash.update(`${id} ${content}\n`);
  return hash.digest('hex');
}
