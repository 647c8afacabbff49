import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Encrypts what a resident tells us before it reaches the database. */
export interface Sealing {
  seal(text: string): Uint8Array;
  /** Throws when the bytes were changed or sealed under another key. */
  open(sealed: Uint8Array): string;
  /** A keyed, one-way name for something that must not be stored as it is, such as a network address. */
  blind(text: string): string;
}

const formatVersion = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM with a fresh nonce each time. Layout: version, nonce, tag, ciphertext. `key` is 32 bytes. */
export function createSealing(key: Uint8Array): Sealing {
  return {
    seal(text) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([formatVersion]), nonce, cipher.getAuthTag(), sealed]);
    },
    open(sealed) {
      const bytes = Buffer.from(sealed);
      if (bytes[0] !== formatVersion) throw new Error('密文的版本不认识');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + nonceBytes));
      decipher.setAuthTag(bytes.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes));
      return decipher.update(bytes.subarray(1 + nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
    },
    blind: (text) => createHmac('sha256', key).update(text).digest('base64url').slice(0, 32),
  };
}

/** The key kept in `directory/keys/data.key`, made there (mode 0600) at the first start. Lost with it is everything sealed. */
export function loadOrCreateKey(directory: string): Uint8Array {
  const folder = join(directory, 'keys');
  const file = join(folder, 'data.key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32), { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  }
  return readFileSync(file);
}
