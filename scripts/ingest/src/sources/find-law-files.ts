import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LawEntry, LawFile, LawManifest } from '@mingbai/knowledge';
import { findFault } from './verify-law-file.ts';

/** The official files of one law, complete and verified, in the manifest's order. */
export interface LawFiles {
  slug: string;
  files: { name: string; text: string }[];
}

/** What a folder holds of the manifest's laws. */
export interface FoundLaws {
  /** By slug; a law of which any file is absent or refused is not among them. */
  found: Map<string, LawFiles>;
  /** Names of files that are not there. */
  missing: string[];
  /** Files that are there but are not what the manifest means; `reason` is Chinese. */
  refused: { name: string; reason: string }[];
}

/** Looks in a folder (LAW_DIR, or what was fetched) for files named as in the manifest and verifies size and sha256. A folder that does not exist holds none. */
export async function findLawFiles(directory: string, manifest: LawManifest): Promise<FoundLaws> {
  const result: FoundLaws = { found: new Map(), missing: [], refused: [] };
  for (const law of manifest.laws) {
    const files = await readLawFiles(directory, law, result);
    if (files !== undefined) result.found.set(law.slug, { slug: law.slug, files });
  }
  return result;
}

export type VerifiedFile = { state: 'right'; bytes: Buffer } | { state: 'missing' } | { state: 'wrong'; reason: string };

/** Reads a file and says whether it is the one the manifest means. Faults of the disk other than absence are thrown. */
export async function readVerified(directory: string, file: LawFile): Promise<VerifiedFile> {
  try {
    const bytes = await readFile(join(directory, file.name));
    const reason = findFault(file, bytes);
    return reason === undefined ? { state: 'right', bytes } : { state: 'wrong', reason };
  } catch (error) {
    if (isAbsence(error)) return { state: 'missing' };
    throw error;
  }
}

async function readLawFiles(directory: string, law: LawEntry, result: FoundLaws): Promise<LawFiles['files'] | undefined> {
  const files: LawFiles['files'] = [];
  for (const file of law.files) {
    const read = await readVerified(directory, file);
    if (read.state === 'right') files.push({ name: file.name, text: read.bytes.toString('utf8') });
    else if (read.state === 'missing') result.missing.push(file.name);
    else result.refused.push({ name: file.name, reason: read.reason });
  }
  return files.length === law.files.length ? files : undefined;
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
