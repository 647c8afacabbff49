import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface ContentFile {
  /** Path below the content directory, with `/`. */
  name: string;
  text: string;
}

/** The files of one kind below `directory/folder`, in a stable order. A missing folder is empty. */
export function listContentFiles(directory: string, folder: string, ending: string): ContentFile[] {
  const root = join(directory, folder);
  let names: string[];
  try {
    names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw cause;
  }
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ name: relative(directory, join(root, name)).replaceAll('\\', '/'), text: readFileSync(join(root, name), 'utf8') }));
}
