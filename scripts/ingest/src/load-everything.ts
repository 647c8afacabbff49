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
  onProgress?: (done: number, total: number, title: string) => void;
  onFetch?: (done: number, total: number, name: string) => void;
}

/**
 * The whole of what `npm start` and `npm run ingest` load: laws (official where they can be had), digests, cards, guides, the district and the bureau's own
 * material. What fails is reported and leaves the old version serving. Rejects only when the database fails or our own content cannot be read.
 */
export async function loadEverything(options: LoadEverythingOptions): Promise<LoadReport> {
  const { contentDirectory, database } = options;
  const { manifest } = readLaws(contentDirectory);
  const official = await obtainLawFiles(manifest, options);
  const loaded = await listDocuments(database.db);
  const laws = planLaws({
    manifest,
    contentDirectory,
    found: official.found,
    loadedOfficially: new Set(loaded.flatMap(({ law, official: isOfficial }) => (law && isOfficial ? [law.slug] : []))),
    readLoaded: (documentId) => listPassagesOf(database.db, documentId),
  });
  const material = await planMaterial({
    directory: options.materialDirectory,
    loaded: new Map(loaded.map((document) => [document.id, document])),
    today: toDateInChina(options.now),
  });
  const plan = [...laws.plan, ...planEditorial(contentDirectory, options.district), ...material.plan];
  const report = await loadKnowledge(plan, options);
  return { ...report, failed: [...official.failed, ...laws.failed, ...material.failed, ...report.failed] };
}
