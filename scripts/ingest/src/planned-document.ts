import { createHash } from 'node:crypto';
import type { KnowledgeDocument, Passage } from '@mingbai/knowledge';

/** Raised by one whenever the way passages are built changes, so that unchanged sources are read again. */
const builderVersion = 1;

/** A document that should stand in the knowledge base. `build` is only called when the hash differs from what is loaded. */
export interface PlannedDocument {
  document: KnowledgeDocument;
  /** Answers the passages; throws with a plain Chinese message that names file and line when a source is faulty. */
  build(): Promise<Passage[]>;
}

/** A document that stays as it is loaded. */
export function keepLoaded(document: KnowledgeDocument): PlannedDocument {
  return { document, build: () => Promise.reject(new Error('unchanged documents are not built')) };
}

/** A hash over everything that makes a document. */
export function hashOf(...parts: string[]): string {
  const hash = createHash('sha256').update(String(builderVersion));
  for (const part of parts) hash.update('\0').update(part);
  return hash.digest('hex');
}
