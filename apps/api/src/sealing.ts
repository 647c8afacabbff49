import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Encrypts what a resident tells us before it reaches the database. */
export interface Sealing {
  seal(text: string): Uint8Array;
  /** Throws when the bytes were changed or sealed under a key we do not have. */
  open(sealed: Uint8Array): string;
  sealBytes(bytes: Uint8Array): Uint8Array;
  openBytes(sealed: Uint8Array): Uint8Array;
  /** A keyed, one-way name for something that must not be stored as it is, such as a network address. The same whichever key seals. */
  blind(text: string): string;
}

export interface OlderKeys {
  /** Keys that sealed before, newest first: they only open. */
  oldKeys?: readonly Uint8Array[];
  /** What blind names are derived from; the oldest key unless given, so that names outlive a change of keys. */
  blindKey?: Uint8Array | undefined;
}

const formatVersion = 1;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + nonceBytes + tagBytes;

/** AES-256-GCM with a fresh nonce each time. Layout: version, nonce, tag, ciphertext. Every key is 32 bytes; the first seals, all open. */
export function createSealing(key: Uint8Array, { oldKeys = [], blindKey }: OlderKeys = {}): Sealing {
  const keys = [key, ...oldKeys];
  const blindSecret = Buffer.from(hkdfSync('sha256', blindKey ?? keys.at(-1) ?? key, '', 'mingbai blind', 32));
  const sealBytes = (bytes: Uint8Array): Uint8Array => {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([Buffer.from([formatVersion]), nonce, cipher.getAuthTag(), sealed]);
  };
  const openBytes = (sealed: Uint8Array): Uint8Array => openWithAny(keys, Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength));
  return {
    seal: (text) => sealBytes(Buffer.from(text, 'utf8')),
    open: (sealed) => Buffer.from(openBytes(sealed)).toString('utf8'),
    sealBytes,
    openBytes,
    blind: (text) => createHmac('sha256', blindSecret).update(text).digest('base64url').slice(0, 32),
  };
}

/** The tag tells whether a key is the right one, so no key needs a name. Throws what the last one threw. */
function openWithAny(keys: readonly Uint8Array[], sealed: Buffer): Uint8Array {
  if (sealed[0] !== formatVersion || sealed.length < headBytes) throw new Error('密文的版本不认识');
  let wrong: unknown;
  for (const key of keys) {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + nonceBytes), { authTagLength: tagBytes });
    decipher.setAuthTag(sealed.subarray(1 + nonceBytes, headBytes));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(headBytes)), decipher.final()]);
    } catch (cause) {
      wrong = cause;
    }
  }
  throw new Error('密文打不开：内容被改动，或缺少当时的密钥', { cause: wrong });
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
