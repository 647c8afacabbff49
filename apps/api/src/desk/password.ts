import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';

/** Cost of new hashes: 2^15 rounds of 8 blocks take 32 MB and about a tenth of a second, outside the event loop. */
const cost = { logN: 15, r: 8, p: 1 };
const hashBytes = 32;
const saltBytes = 16;

/** A salted scrypt hash that carries its own parameters: `scrypt$logN$r$p$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(password, salt, cost);
  return ['scrypt', cost.logN, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether the password is the hashed one. An undefined hash costs the same and is never right, so that an unknown name takes as long as a known one. */
export async function checkPassword(password: string, stored: string | undefined): Promise<boolean> {
  if (stored === undefined) {
    await derive(password, Buffer.alloc(saltBytes), cost);
    return false;
  }
  const { parameters, salt, hash } = parseHash(stored);
  return timingSafeEqual(await derive(password, salt, parameters), hash);
}

/** Whether two passwords in the clear are the same; each may be typed composed or decomposed. */
export function isSamePassword(one: string, other: string): boolean {
  return one.normalize('NFKC') === other.normalize('NFKC');
}

/** Whether a hash was made at another cost than today's. */
export function isOutdated(stored: string): boolean {
  const { logN, r, p } = parseHash(stored).parameters;
  return logN !== cost.logN || r !== cost.r || p !== cost.p;
}

function parseHash(stored: string): { parameters: typeof cost; salt: Buffer; hash: Buffer } {
  const [kind, logN, r, p, salt = '', hash = ''] = stored.split('$');
  if (kind !== 'scrypt') throw new Error('a password hash of an unknown kind');
  return {
    parameters: { logN: Number(logN), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
  };
}

function derive(password: string, salt: Buffer, { logN, r, p }: typeof cost): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** logN, r, p, maxmem: 2 * 128 * 2 ** logN * r };
  return new Promise((resolve, reject) => {
    // The same character may be typed composed or decomposed.
    scrypt(password.normalize('NFKC'), salt, hashBytes, options, (cause, key) => (cause ? reject(cause) : resolve(key)));
  });
}
