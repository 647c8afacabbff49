import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFreePort } from '../support/free-port.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mingbai-start-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Starts the built server in a way that cannot succeed and answers what it says; no such start may show a stack. */
function fail(env: Record<string, string>): string {
  const result = spawnSync(process.execPath, ['apps/api/dist/main.js'], {
    env: { PATH: process.env['PATH'], LAW_FETCH: 'off', PORT: '0', DATA_DIR: join(directory, 'data'), ...env },
    timeout: 60_000,
  });
  const said = result.stderr.toString();
  expect(result.status, said).toBe(1);
  expect(said).not.toMatch(/\n\s+at /);
  return said;
}

test('a district file that is missing, is a folder, is no JSON or lacks something is told in plain words', () => {
  const file = join(directory, 'district.json');
  expect(fail({ DISTRICT_FILE: file })).toContain(`${file}：不存在`);
  expect(fail({ DISTRICT_FILE: directory })).toContain('是文件夹');
  writeFileSync(file, '{');
  expect(fail({ DISTRICT_FILE: file })).toContain('district.json：不是正确的 JSON');
  writeFileSync(file, '{"hallName":5}');
  const said = fail({ DISTRICT_FILE: file });
  expect(said).toContain('hallName 无效输入');
  expect(said).not.toContain('Invalid input');
});

test('a database that is not there is told in plain words, without its password', async () => {
  const port = await findFreePort();
  const said = fail({ DATABASE_URL: `postgres://bureau:geheim@127.0.0.1:${port}/mingbai` });
  expect(said).toContain('数据库连不上');
  expect(said).not.toContain('geheim');
});

test('an embedded database whose files are not a database, and a data directory that cannot be made, are told in plain words', () => {
  mkdirSync(join(directory, 'data'));
  writeFileSync(join(directory, 'data/pglite'), 'not a folder');
  expect(fail({})).toContain('内置数据库无法启动');
  writeFileSync(join(directory, 'file'), '');
  expect(fail({ DATA_DIR: join(directory, 'file/data') })).toContain('数据目录（DATA_DIR）');
});
