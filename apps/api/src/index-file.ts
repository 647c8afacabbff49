import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexFile } from './knowledge-service.ts';
import type { Log } from './log.ts';

const keyBytes = 64;
const headerBytes = keyBytes + 32;

/**
 * One file in `directory`: the key, a digest of the index, the index. A cache: whatever is wrong with it is a warning at most, the index is built anew and
 * written again.
 */
export function createIndexFile(directory: string, log: Log): IndexFile {
  const path = join(directory, 'lexical-index.bin');
  return {
    read(key) {
      const bytes = readIfThere(path, log);
      if (bytes?.subarray(0, keyBytes).toString('latin1') !== key) return undefined;
      const index = bytes.subarray(headerBytes);
      if (digestOf(index).equals(bytes.subarray(keyBytes, headerBytes))) return index;
      log.warn('index file is damaged and will be written anew');
      return undefined;
    },
    write(key, index) {
      try {
        mkdirSync(directory, { recursive: true, mode: 0o700 });
        // Renamed into place, since another process may be reading.
        const temporary = `${path}.${process.pid}`;
        writeFileSync(temporary, Buffer.concat([Buffer.from(key, 'latin1'), digestOf(index), index]));
        renameSync(temporary, path);
      } catch (error) {
        log.warn('index file cannot be written; the next start builds it again', { error });
      }
    },
  };
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function readIfThere(path: string, log: Log): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) log.warn('index file cannot be read', { error });
    return undefined;
  }
}
