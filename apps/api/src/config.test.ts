import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

test('nothing set gives a complete offline service', () => {
  expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 8787, dataDirectory: './data', chatModel: undefined, isProduction: false, lawFetch: true });
});

test('an empty value counts as not set', () => {
  expect(readConfig({ PORT: '', LLM_BASE_URL: '', DATABASE_URL: '' })).toMatchObject({ port: 8787, chatModel: undefined, databaseUrl: undefined });
});

test('every fault is told at once', () => {
  const read = (): unknown => readConfig({ PORT: 'abc', DATABASE_URL: 'mysql://x', LAW_FETCH: 'maybe', LLM_BASE_URL: 'ftp://x' });
  expect(read).toThrow(ConfigError);
  for (const name of ['PORT', 'DATABASE_URL', 'LAW_FETCH', 'LLM_BASE_URL']) expect(read).toThrow(name);
});

test('production demands a key, origins, a server and the first password, and refuses a key of the wrong length', () => {
  for (const name of ['DATA_KEY', 'ORIGINS', 'DATABASE_URL', 'DESK_ADMIN_PASSWORD']) expect(() => readConfig({ MODE: 'production' })).toThrow(name);
  expect(() => readConfig({ DATA_KEY: 'c2hvcnQ=' })).toThrow('32 字节');
  const right = {
    MODE: 'production',
    DATA_KEY: Buffer.alloc(32, 1).toString('base64'),
    ORIGINS: 'https://a.gov.cn, https://b.gov.cn',
    DATABASE_URL: 'postgres://x/y',
    DESK_ADMIN_PASSWORD: 'ten-letters',
  };
  expect(readConfig(right)).toMatchObject({ isProduction: true, origins: ['https://a.gov.cn', 'https://b.gov.cn'] });
  expect(() => readConfig({ ...right, DESK_ADMIN_PASSWORD: 'short' })).toThrow('至少 10 位');
});

test('old keys come as a list, each checked', () => {
  const list = [2, 3].map((byte) => Buffer.alloc(32, byte).toString('base64')).join(', ');
  expect(readConfig({ DATA_KEY_OLD: list }).oldDataKeys.map((key) => key[0])).toEqual([2, 3]);
  expect(readConfig({}).oldDataKeys).toEqual([]);
  for (const name of ['DATA_KEY_OLD', 'BLIND_KEY']) expect(() => readConfig({ [name]: 'c2hvcnQ=' })).toThrow(name);
});
