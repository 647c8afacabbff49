import { expect, test } from 'vitest';
import { readToken } from './api.ts';

test('the token is read from behind the hash, and nothing else is taken for one', () => {
  expect(readToken('#/invitation/aB3_-x')).toBe('aB3_-x');
  expect(['', '#/mediation', '#/invitation/', '#/invitation/a/b', '#/invitation/a%20b'].map(readToken)).toEqual([null, null, null, null, null]);
});
