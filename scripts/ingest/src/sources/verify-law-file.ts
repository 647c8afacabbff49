import { createHash } from 'node:crypto';
import type { LawFile } from '@mingbai/knowledge';

/** Why bytes are not the file the manifest means, in Chinese; `undefined` when they are. */
export function findFault(file: LawFile, bytes: Uint8Array): string | undefined {
  if (bytes.byteLength !== file.bytes) return `应为 ${file.bytes} 字节，实为 ${bytes.byteLength} 字节`;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return sha256 === file.sha256 ? undefined : `sha256 不符，实为 ${sha256}`;
}
