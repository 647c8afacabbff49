import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, getKnowledgeState, listDocuments, listEmbeddingHashes, listNearest, listPassages, migrate, openDatabase } from '@mingbai/db';
import { loadEverything, type LoadReport } from '@mingbai/ingest';
import { createHashingEmbedder, type Embedder } from '@mingbai/knowledge';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { contentDirectory, migrationsDirectory } from '../support/repository.ts';

let database: Database;
let content: string;
let material: string;
const embedded: string[] = [];

/** The built-in embedder, telling which texts it was given. */
function spyingEmbedder(dimensions = 64): Embedder {
  const embedder = createHashingEmbedder(dimensions);
  return {
    ...embedder,
    embed: (texts, side) => {
      embedded.push(...texts);
      return embedder.embed(texts, side);
    },
  };
}

beforeAll(async () => {
  database = await openDatabase({});
  for (const set of ['service', 'knowledge', 'vectors'] as const) await migrate(database.db, migrationsDirectory, set);
  content = mkdtempSync(join(tmpdir(), 'mingbai-content-'));
  material = mkdtempSync(join(tmpdir(), 'mingbai-material-'));
  for (const name of ['laws', 'lexicon.tsv', 'hotlines.tsv', 'districts']) cpSync(join(contentDirectory, name), join(content, name), { recursive: true });
  mkdirSync(join(content, 'digests'));
  writeDigests([1, 2, 3]);
});
afterAll(async () => {
  await database.close();
  for (const directory of [content, material]) rmSync(directory, { recursive: true, force: true });
});
beforeEach(() => {
  embedded.length = 0;
});

const digestFile = (): string => join(content, 'digests/peoples-mediation-law.json');

function writeDigests(articles: number[], changed: Record<number, string> = {}): void {
  const entries = articles.map((article) => ({
    article,
    caption: '调解的说明',
    digest: changed[article] ?? `这是为测试编写的第 ${article} 段说明，内容没有法律意义。`,
    questions: ['一', '二', '三', '四', '五'].map((number) => `关于调解的第${number}个问题，编号 ${article}`),
    keywords: ['测试甲', '测试乙', '测试丙'],
    field: 'procedure',
  }));
  writeFileSync(digestFile(), JSON.stringify({ law: 'peoples-mediation-law', entries }));
}

function load(embedder = spyingEmbedder()): Promise<LoadReport> {
  return loadEverything({
    contentDirectory: content,
    dataDirectory: content,
    district: { name: 'district.json', text: readFileSync(join(content, 'districts/sample/district.json'), 'utf8') },
    lawDirectory: join(content, 'no-laws'),
    lawFetch: false,
    lawMirror: undefined,
    materialDirectory: material,
    database,
    embedder,
    hasVectors: true,
    now: new Date('2026-11-23T09:00:00+08:00'),
  });
}

const lawIds = async (): Promise<string[]> => (await listPassages(database.db)).flatMap(({ id, kind }) => (kind === 'article' ? [id] : []));

test('a first load takes everything in, a second one changes nothing and embeds nothing', async () => {
  expect((await load()).failed).toEqual([]);
  expect(await lawIds()).toEqual(['peoples-mediation-law:1', 'peoples-mediation-law:2', 'peoples-mediation-law:3']);
  embedded.length = 0;
  const version = (await getKnowledgeState(database.db)).version;
  const again = await load();
  expect(again.changed).toEqual([]);
  expect(embedded).toEqual([]);
  expect((await getKnowledgeState(database.db)).version).toBe(version);
});

test('a changed article alone is written and embedded, a removed one disappears', async () => {
  writeDigests([1, 3], { 3: '这一段改过了，仍然只为测试编写，没有法律意义。' });
  const report = await load();
  expect(report.changed).toEqual([{ id: 'law:peoples-mediation-law', passages: 1 }]);
  expect(embedded).toHaveLength(1);
  expect(embedded[0]).toContain('这一段改过了');
  // The third article moved up to the second place, which is a change of position only.
  expect(await lawIds()).toEqual(['peoples-mediation-law:1', 'peoples-mediation-law:3']);
});

test('an article that only moved up keeps its vector', async () => {
  writeDigests([3], { 3: '这一段改过了，仍然只为测试编写，没有法律意义。' });
  await load();
  expect(embedded).toEqual([]);
  writeDigests([1, 3], { 3: '这一段改过了，仍然只为测试编写，没有法律意义。' });
  await load();
});

test('a file that cannot be read is reported by name and leaves the old version serving', async () => {
  writeFileSync(digestFile(), '{"law":"peoples-mediation-law","entries":[{"article":1}]}');
  const report = await load();
  expect(report.failed).toEqual([{ id: 'law:peoples-mediation-law', reason: expect.stringContaining('digests/peoples-mediation-law.json') as string }]);
  expect(await lawIds()).toEqual(['peoples-mediation-law:1', 'peoples-mediation-law:3']);
  writeDigests([1, 3]);
  expect((await load()).failed).toEqual([]);
});

test("a bureau's own rule becomes articles, its guide sections, and a faulty file names its line", async () => {
  writeFileSync(
    join(material, '规定.md'),
    '标题：测试区办事规定\n类型：法规\n生效日期：2026-01-01\n来源：测试\n\n第一条　窗口每天开放。\n\n第二条　咨询不收费。\n',
  );
  writeFileSync(join(material, '坏的.txt'), '标题：没有类型\n\n第一条 内容\n');
  const report = await load();
  expect(report.failed.map(({ id }) => id)).toEqual(['material:坏的.txt']);
  expect(report.failed[0]?.reason).toContain('坏的.txt');
  const own = (await listPassages(database.db)).filter(({ law }) => law?.title === '测试区办事规定');
  expect(own.map(({ text, source, status }) => ({ text, source, status }))).toEqual([
    { text: '窗口每天开放。', source: 'official', status: 'in-force' },
    { text: '咨询不收费。', source: 'official', status: 'in-force' },
  ]);
  rmSync(join(material, '规定.md'));
  rmSync(join(material, '坏的.txt'));
  expect((await load()).removed).toEqual(['material:规定.md']);
});

test('another embedder re-embeds everything, switches over and leaves nothing of the old one', async () => {
  const other = spyingEmbedder(32);
  await load(other);
  const passages = await listPassages(database.db);
  expect(embedded).toHaveLength(passages.length);
  expect((await getKnowledgeState(database.db)).embedderId).toBe(other.id);
  expect((await listEmbeddingHashes(database.db, createHashingEmbedder(64).id)).size).toBe(0);
  const [vector] = await other.embed(['这是为测试编写的第 1 段说明'], 'query');
  const nearest = await listNearest(database.db, { embedderId: other.id, vector: vector ?? new Float32Array(32), limit: 3 });
  expect(nearest).toHaveLength(3);
});

test('every document says what it is', async () => {
  const documents = await listDocuments(database.db);
  expect(documents.map(({ id }) => id)).toEqual(['district', 'law:peoples-mediation-law']);
  expect(documents.find(({ id }) => id.startsWith('law:'))?.law).toMatchObject({ slug: 'peoples-mediation-law', shortTitle: '人民调解法' });
});
