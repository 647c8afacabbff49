import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this code runs from, whether as source or as a bundle: built screens, migrations and content are found from here. */
export const repositoryRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(directory: string): string {
  const file = join(directory, 'package.json');
  if (existsSync(file) && /"name": "mingbai"/.test(readFileSync(file, 'utf8'))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error('找不到程序所在的目录');
  return findRoot(parent);
}
