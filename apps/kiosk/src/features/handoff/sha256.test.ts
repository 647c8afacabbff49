import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digestHere, sha256Hex } from './sha256.ts';

const theirs = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('agrees with another implementation at every length around a block', () => {
  for (const length of [0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1000]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 7) % 256);
    expect(Buffer.from(digestHere(bytes)).toString('hex'), `${length} bytes`).toBe(theirs(bytes));
  }
});

test('gives the browser’s own digest where there is one', async () => {
  const bytes = Uint8Array.from([1, 2, 3]);
  expect(await sha256Hex(new Blob([bytes]))).toBe(theirs(bytes));
});
