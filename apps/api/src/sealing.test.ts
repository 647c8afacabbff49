import { createCipheriv } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSealing, loadOrCreateKey } from './sealing.ts';

const key = new Uint8Array(32).fill(1);

test('what is sealed opens again, never looks the same twice and never shows its text', () => {
  const sealing = createSealing(key);
  const sealed = sealing.seal('我叫人打了');
  expect(sealing.open(sealed)).toBe('我叫人打了');
  expect(Buffer.from(sealing.seal('我叫人打了')).equals(Buffer.from(sealed))).toBe(false);
  expect(Buffer.from(sealed).includes(Buffer.from('打'))).toBe(false);
});

test('a changed byte or another key is noticed', () => {
  const sealed = Uint8Array.from(createSealing(key).seal('秘密'));
  const changed = Uint8Array.from(sealed, (byte, at) => (at === sealed.length - 1 ? byte ^ 1 : byte));
  expect(() => createSealing(key).open(changed)).toThrow();
  expect(() => createSealing(new Uint8Array(32).fill(2)).open(sealed)).toThrow();
});

test('after a change of keys the new one seals, the old ones still open, and blind names stay', () => {
  const newKey = new Uint8Array(32).fill(2);
  const before = createSealing(key);
  const after = createSealing(newKey, { oldKeys: [key] });
  const old = before.seal('以前写的');
  expect(after.open(old)).toBe('以前写的');
  expect(() => before.open(after.seal('现在写的'))).toThrow();
  expect(after.blind('张三')).toBe(before.blind('张三'));
  // The old key may go once its texts are gone, if blind names keep their secret.
  const later = createSealing(newKey, { blindKey: key });
  expect(later.blind('张三')).toBe(before.blind('张三'));
  expect(() => later.open(old)).toThrow('密文打不开');
});

test('bytes come back as they were', () => {
  const sealing = createSealing(key);
  const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at % 256);
  expect(Buffer.from(sealing.openBytes(sealing.sealBytes(bytes))).equals(Buffer.from(bytes))).toBe(true);
});

test('the key is made once and only its owner may read it', () => {
  const directory = mkdtempSync(join(tmpdir(), 'mingbai-key-'));
  const first = loadOrCreateKey(directory);
  expect(first).toHaveLength(32);
  expect(Buffer.from(loadOrCreateKey(directory)).equals(Buffer.from(first))).toBe(true);
  expect(statSync(join(directory, 'keys/data.key')).mode & 0o077).toBe(0);
  rmSync(directory, { recursive: true });
});

test('what was sealed before keys had names still opens, and a changed head is noticed', () => {
  const nonce = Buffer.alloc(12, 3);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update('更早写的', 'utf8'), cipher.final()]);
  const keyless = Buffer.concat([Buffer.from([1]), nonce, cipher.getAuthTag(), body]);
  const newKey = new Uint8Array(32).fill(2);
  expect(createSealing(newKey, { oldKeys: [key] }).open(keyless)).toBe('更早写的');
  const sealing = createSealing(key);
  const sealed = Uint8Array.from(sealing.seal('秘密'));
  expect(Buffer.from(sealed.subarray(0, sealing.mark.length)).equals(Buffer.from(sealing.mark))).toBe(true);
  for (let at = 0; at < sealing.mark.length; at++)
    expect(() => sealing.open(Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 3 : byte)))).toThrow();
});
