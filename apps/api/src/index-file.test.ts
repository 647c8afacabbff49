import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createIndexFile } from './index-file.ts';
import { createLog } from './log.ts';

const key = 'a'.repeat(64);
const index = Uint8Array.of(1, 2, 3, 4);
let directory: string;
let logged: string[];
const open = () =>
  createIndexFile(
    directory,
    createLog((line) => logged.push(line)),
  );

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mingbai-cache-'));
  logged = [];
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('an index is read back under its own key only', () => {
  expect(open().read(key)).toBeUndefined();
  open().write(key, index);
  expect([...(open().read(key) ?? [])]).toEqual([...index]);
  expect(open().read('b'.repeat(64))).toBeUndefined();
  expect(logged).toEqual([]);
});

test('a damaged index is not used', () => {
  open().write(key, index);
  const path = join(directory, 'lexical-index.bin');
  const bytes = readFileSync(path);
  bytes.set([9], bytes.length - 1);
  writeFileSync(path, bytes);
  expect(open().read(key)).toBeUndefined();
  expect(logged.join()).toContain('damaged');
});

test('a folder in the place of the file, or a file in the place of the folder, is a warning and no more', () => {
  mkdirSync(join(directory, 'lexical-index.bin'));
  expect(open().read(key)).toBeUndefined();
  open().write(key, index);
  expect(logged).toHaveLength(2);
  const blocked = join(directory, 'file');
  writeFileSync(blocked, '');
  createIndexFile(
    blocked,
    createLog((line) => logged.push(line)),
  ).write(key, index);
  expect(logged).toHaveLength(3);
  expect(logged.every((line) => line.includes('"level":"warn"'))).toBe(true);
});
