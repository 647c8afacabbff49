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

test('production demands a key, origins and a server, and refuses a key of the wrong length', () => {
  for (const name of ['DATA_KEY', 'ORIGINS', 'DATABASE_URL']) expect(() => readConfig({ MODE: 'production' })).toThrow(name);
  expect(() => readConfig({ DATA_KEY: 'c2hvcnQ=' })).toThrow('32 字节');
  const right = {
    MODE: 'production',
    DATA_KEY: Buffer.alloc(32, 1).toString('base64'),
    ORIGINS: 'https://a.gov.cn, https://b.gov.cn',
    DATABASE_URL: 'postgres://x/y',
  };
  expect(readConfig(right)).toMatchObject({ isProduction: true, origins: ['https://a.gov.cn', 'https://b.gov.cn'] });
});
