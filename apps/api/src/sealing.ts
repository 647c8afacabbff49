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
  /** What everything sealed with the present key begins with. */
  mark: Uint8Array;
  /** The same of every key that opens, the present one first. */
  marks: readonly Uint8Array[];
}

export interface OlderKeys {
  /** Keys that sealed before, newest first: they only open. */
  oldKeys?: readonly Uint8Array[];
  /** What blind names are derived from; the oldest key unless given, so that names outlive a change of keys. */
  blindKey?: Uint8Array | undefined;
}

/** Version 1 does not tell its key; what is sealed now does, so that a query finds what a former key sealed. */
const formats = { keyless: 1, named: 2 } as const;
/** The first byte of what names its key. */
export const namedFormat = formats.named;
const keyIdBytes = 8;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM with a fresh nonce each time. Layout: version, the key's name, nonce, tag, ciphertext. Every key is 32 bytes; the first seals, all open. The head
 * is bound to the ciphertext.
 */
export function createSealing(key: Uint8Array, { oldKeys = [], blindKey }: OlderKeys = {}): Sealing {
  const keys = [key, ...oldKeys];
  const blindSecret = derive(blindKey ?? keys.at(-1) ?? key, 'mingbai blind', 32);
  const mark = markOf(key);
  const sealBytes = (bytes: Uint8Array): Uint8Array => {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(mark);
    const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([mark, nonce, cipher.getAuthTag(), sealed]);
  };
  const openBytes = (sealed: Uint8Array): Uint8Array => openWithAny(keys, Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength));
  return {
    seal: (text) => sealBytes(Buffer.from(text, 'utf8')),
    open: (sealed) => Buffer.from(openBytes(sealed)).toString('utf8'),
    sealBytes,
    openBytes,
    blind: (text) => createHmac('sha256', blindSecret).update(text).digest('base64url').slice(0, 32),
    mark,
    marks: keys.map(markOf),
  };
}

/** What everything this key seals begins with; says nothing of the key. */
function markOf(key: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([formats.named]), derive(key, 'mingbai key name', keyIdBytes)]);
}

function derive(key: Uint8Array, purpose: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', purpose, bytes));
}

/** Of a text that names its key only that one is tried; of an older one all. Throws what the last one threw. */
function openWithAny(keys: readonly Uint8Array[], sealed: Buffer): Uint8Array {
  const isNamed = sealed[0] === formats.named;
  const headBytes = isNamed ? 1 + keyIdBytes : 1;
  if ((!isNamed && sealed[0] !== formats.keyless) || sealed.length < headBytes + nonceBytes + tagBytes) throw new Error('密文的版本不认识');
  const mark = sealed.subarray(0, headBytes);
  let wrong: unknown;
  for (const key of isNamed ? keys.filter((known) => markOf(known).equals(mark)) : keys) {
    try {
      return decrypt(key, sealed.subarray(headBytes), isNamed ? mark : undefined);
    } catch (cause) {
      wrong = cause;
    }
  }
  throw new Error('密文打不开：内容被改动，或缺少当时的密钥', { cause: wrong });
}

function decrypt(key: Uint8Array, body: Buffer, mark: Buffer | undefined): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, nonceBytes), { authTagLength: tagBytes });
  if (mark) decipher.setAAD(mark);
  decipher.setAuthTag(body.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(body.subarray(nonceBytes + tagBytes)), decipher.final()]);
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
