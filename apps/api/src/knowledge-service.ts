import { getKnowledgeState, listDocuments, listNearest, listPassages, type Database } from '@mingbai/db';
import { createRetriever, type Embedder, Library, type Lexicon, type RepealedLaw, type Retriever, type RuleTriager } from '@mingbai/knowledge';
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
  log: Log;
}

export function createKnowledgeService(options: KnowledgeServiceOptions): KnowledgeService {
  const { database, embedder, lexicon, repealed, hasVectors, log } = options;
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
      const library = new Library({ documents, passages, lexicon, repealed });
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
