import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { DistrictFile, type Hotline, LawManifest, Lexicon, parseHotlines, parseLexicon, type RepealedLaw, RepealedLaws } from '@mingbai/knowledge';
import type { ContentFile } from './content-files.ts';
import { describeFileFault } from './file-fault.ts';
import { parseJsonFile } from './parse-json-file.ts';

export function readLexicon(contentDirectory: string): Lexicon {
  return new Lexicon(parseLexicon(readFileSync(join(contentDirectory, 'lexicon.tsv'), 'utf8')));
}

export function readHotlines(contentDirectory: string): Hotline[] {
  return parseHotlines(readFileSync(join(contentDirectory, 'hotlines.tsv'), 'utf8'));
}

/** The bureau's own district file, or the built-in sample. Throws with a plain Chinese sentence when it cannot be read. */
export function findDistrictFile(contentDirectory: string, own: string | undefined): ContentFile {
  const path = own === undefined ? join(contentDirectory, 'districts/sample/district.json') : resolve(own);
  try {
    return { name: basename(path), text: readFileSync(path, 'utf8') };
  } catch (cause) {
    throw new Error(`本区资料文件（DISTRICT_FILE）${path}：${describeFileFault(cause)}`, { cause });
  }
}

/** Parses a district file. Throws `ContentError` that names every place at fault. */
export function readDistrict(file: ContentFile): DistrictFile {
  return parseJsonFile(file, DistrictFile);
}

/** The facts we hold about laws in force, and the laws the Civil Code ended. */
export function readLaws(contentDirectory: string): { manifest: LawManifest; repealed: RepealedLaw[] } {
  const read = (name: string): ContentFile => ({ name, text: readFileSync(join(contentDirectory, name), 'utf8') });
  return {
    manifest: parseJsonFile(read('laws/manifest.json'), LawManifest),
    repealed: parseJsonFile(read('laws/repealed.json'), RepealedLaws).laws,
  };
}
