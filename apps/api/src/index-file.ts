import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexFile } from './knowledge-service.ts';

const keyBytes = 64;

/** One file in `directory`, its first 64 bytes the key. A cache: whatever is wrong with it, the index is built anew and written again. */
export function createIndexFile(directory: string): IndexFile {
  const path = join(directory, 'lexical-index.bin');
  return {
    read(key) {
      const bytes = readIfThere(path);
      return bytes?.subarray(0, keyBytes).toString('latin1') === key ? bytes.subarray(keyBytes) : undefined;
    },
    write(key, index) {
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      // Renamed into place, since another process may be reading.
      const temporary = `${path}.${process.pid}`;
      writeFileSync(temporary, Buffer.concat([Buffer.from(key, 'latin1'), index]));
      renameSync(temporary, path);
    },
  };
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}
