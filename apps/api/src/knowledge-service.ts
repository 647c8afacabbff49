import { createHash } from 'node:crypto';
import { getKnowledgeState, listDocuments, listNearest, listPassages, type Database } from '@mingbai/db';
import { createRetriever, type Embedder, indexSignature, type KnowledgeDocument, Library, type Lexicon, type RepealedLaw, type Retriever, type RuleTriager } from '@mingbai/knowledge';
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
  /** Reads again if the version has moved. Rejects only when the database cannot be read. */
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

export function createKnowledgeService(options: KnowledgeServiceOptions): KnowledgeService {
  const { database, embedder, lexicon, repealed, hasVectors, indexFile, log } = options;
  let current: Knowledge | undefined;
  let version = -1;
  return {
    find: () => current,
    hasVectors,
    async refresh() {
      const state = await getKnowledgeState(database.db);
      if (!state.complete || state.version === version) return;
      const startedAt = performance.now();
      const [documents, passages] = await Promise.all([listDocuments(database.db), listPassages(database.db)]);
      const key = keyOf(documents);
      const kept = indexFile.read(key);
      const library = new Library({ documents, passages, lexicon, repealed, index: kept });
      if (!kept) indexFile.write(key, library.index.toBytes());
      const usable = hasVectors && state.embedderId === embedder.id;
      const retriever = createRetriever(library, embedder, {
        nearest: async (vector, limit) => (usable ? listNearest(database.db, { embedderId: embedder.id, vector, limit }) : []),
      });
      current = { library, retriever, triager: options.createTriager(library) };
      version = state.version;
      log.info('knowledge loaded', { version, passages: passages.length, tookMs: Math.round(performance.now() - startedAt) });
    },
  };
}

/** Names the knowledge that was loaded, whatever its version number: another database may have reached the same number with other content. */
function keyOf(documents: KnowledgeDocument[]): string {
  const hash = createHash('sha256').update(indexSignature);
  for (const { id, hash: content } of documents) hash.update(`${id} ${content}\n`);
  return hash.digest('hex');
}
