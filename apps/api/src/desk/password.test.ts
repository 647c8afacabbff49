import { scryptSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkPassword, hashPassword, isOutdated } from './password.ts';

test('the right password passes, another does not, and no two hashes look the same', async () => {
  const [one, two] = await Promise.all([hashPassword('正确的密码-2026'), hashPassword('正确的密码-2026')]);
  expect(one).not.toBe(two);
  expect(await checkPassword('正确的密码-2026', one)).toBe(true);
  expect(await checkPassword('正确的密码-2027', one)).toBe(false);
  expect(await checkPassword('正确的密码-2026', undefined)).toBe(false);
});

test('a hash of another cost still checks and is known to be outdated', async () => {
  const salt = Buffer.alloc(16, 5);
  const old = ['scrypt', 14, 8, 1, salt.toString('base64url'), scryptSync('ten-letters', salt, 32, { N: 2 ** 14 }).toString('base64url')].join('$');
  expect(await checkPassword('ten-letters', old)).toBe(true);
  expect(isOutdated(old)).toBe(true);
  expect(isOutdated(await hashPassword('ten-letters'))).toBe(false);
});
