import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLaws } from '@mingbai/ingest';
import type { KnowledgeDocument } from '@mingbai/knowledge';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { obtainLawFiles } from '../../scripts/ingest/src/obtain-law-files.ts';
import { planMaterial } from '../../scripts/ingest/src/plan-material.ts';
import { readSettings } from '../../scripts/ingest/src/read-settings.ts';
import { contentDirectory } from '../support/repository.ts';

const today = '2026-11-23';
const loaded = new Map(
  ['material:旧的.md', 'material:规定.md', 'district'].map((id): [string, KnowledgeDocument] => [
    id,
    { id, kind: 'material', title: id, hash: 'x', official: false, law: undefined },
  ]),
);
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mingbai-sources-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('a folder of own material that cannot be read is reported, and all that was loaded from it stays', async () => {
  const { plan, failed } = await planMaterial({ directory: join(directory, 'none'), loaded, today });
  expect(plan.map(({ document }) => document.id)).toEqual(['material:旧的.md', 'material:规定.md']);
  expect(failed).toEqual([{ id: 'material', reason: expect.stringContaining('不存在') as string }]);
});

test('one odd thing among the own material is reported by name and does not hold up the rest', async () => {
  mkdirSync(join(directory, '规定.md'));
  symlinkSync(join(directory, 'gone'), join(directory, '断链.txt'));
  writeFileSync(join(directory, '指南.md'), '标题：办事指南\n类型：指南\n来源：测试\n\n带上身份证。\n');
  const { plan, failed } = await planMaterial({ directory, loaded, today });
  expect(plan.map(({ document }) => document.id).sort()).toEqual(['material:指南.md', 'material:规定.md'].sort());
  expect(failed.map(({ reason }) => reason).sort()).toEqual(['断链.txt：不存在', '规定.md：是文件夹，不是文件'].sort());
});

test('a law folder that holds none of the laws, or not all, is reported', async () => {
  const { manifest } = readLaws(contentDirectory);
  const obtain = (lawDirectory: string) => obtainLawFiles(manifest, { dataDirectory: directory, lawDirectory, lawFetch: false, lawMirror: undefined });
  expect((await obtain(join(directory, 'none'))).failed).toEqual([{ id: 'laws', reason: expect.stringContaining('没有找到清单上的任何法律原文') as string }]);
  const [first] = manifest.laws.flatMap(({ files }) => files);
  mkdirSync(join(directory, first?.name ?? '', '..'), { recursive: true });
  writeFileSync(join(directory, first?.name ?? ''), 'wrong');
  const { failed } = await obtain(directory);
  expect(failed[0]?.id).toBe(first?.name);
  expect(failed.at(-1)?.reason).toMatch(/里缺 \d+ 部法律的原文：/);
});

test('an empty setting counts as not set, and a wrong one is told in Chinese', () => {
  expect(readSettings({ DATABASE_URL: '', LAW_DIR: '', EMBEDDING_BASE_URL: '', DATA_DIR: '', LAW_FETCH: '' })).toMatchObject({
    dataDirectory: './data',
    databaseUrl: undefined,
    lawDirectory: undefined,
    lawFetch: true,
    embeddingModel: undefined,
  });
  expect(() => readSettings({ DATABASE_URL: 'mysql://x', LAW_FETCH: 'maybe' })).toThrow(
    'DATABASE_URL 要写成 postgres:// 开头的地址；LAW_FETCH 只能是 on 或 off',
  );
});
