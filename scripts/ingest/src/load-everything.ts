import { type Database, listDocuments, listPassagesOf } from '@mingbai/db';
import type { Embedder } from '@mingbai/knowledge';
import { toDateInChina } from './china-date.ts';
import type { ContentFile } from './content-files.ts';
import { readLaws } from './content-reader.ts';
import { loadKnowledge, type LoadReport } from './load-knowledge.ts';
import { obtainLawFiles } from './obtain-law-files.ts';
import { planEditorial } from './plan-editorial.ts';
import { planLaws } from './plan-laws.ts';
import { planMaterial } from './plan-material.ts';

export interface LoadEverythingOptions {
  contentDirectory: string;
  dataDirectory: string;
  district: ContentFile;
  /** A folder that holds official law files; undefined: those fetched into the data directory. */
  lawDirectory: string | undefined;
  lawFetch: boolean;
  lawMirror: string | undefined;
  /** A folder with the bureau's own rules and guides. */
  materialDirectory: string | undefined;
  database: Database;
  embedder: Embedder;
  hasVectors: boolean;
  now: Date;
  /** Aborted when the process is to stop: the load then rejects before its next file or document. */
  signal?: AbortSignal | undefined;
  onProgress?: (done: number, total: number, title: string) => void;
  onFetch?: (done: number, total: number, name: string) => void;
}

/**
 * The whole of what `npm start` and `npm run ingest` load: laws (official where they can be had), digests, cards, guides, the district and the bureau's own
 * material. What fails is reported and leaves the old version serving. Rejects only when the database fails or our own content cannot be read,
 * or when told to stop.
 */
export async function loadEverything(options: LoadEverythingOptions): Promise<LoadReport> {
  const { contentDirectory, database } = options;
  const { manifest } = readLaws(contentDirectory);
  const official = await obtainLawFiles(manifest, options);
  options.signal?.throwIfAborted();
  const loaded = await listDocuments(database.db);
  const laws = planLaws({
    manifest,
    contentDirectory,
    found: official.found,
    loadedOfficially: new Map(loaded.flatMap((document) => (document.law && document.official ? [[document.id, document] as const] : []))),
    readLoaded: (documentId) => listPassagesOf(database.db, documentId),
  });
  const material = await planMaterial({
    directory: options.materialDirectory,
    loaded: new Map(loaded.map((document) => [document.id, document])),
    today: toDateInChina(options.now),
  });
  const plan = [...laws.plan, ...planEditorial(contentDirectory, options.district), ...material.plan];
  const report = await loadKnowledge(plan, {
    ...options,
    onProgress: (done, total, title) => {
      // Between documents nothing is half written. What is thrown here ends the load before it is called complete.
      options.signal?.throwIfAborted();
      options.onProgress?.(done, total, title);
    },
  });
  return { ...report, failed: [...official.failed, ...laws.failed, ...material.failed, ...report.failed] };
}
