import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, getKnowledgeState, listDocuments, listEmbeddingHashes, listNearest, listPassages, migrate, openDatabase } from '@mingbai/db';
import { loadEverything, type LoadReport } from '@mingbai/ingest';
import { createHashingEmbedder, type Embedder, EmbedderError } from '@mingbai/knowledge';
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

/** Gives up after so many requests, as a model that goes away in the middle of a load. */
function failingAfter(requests: number, embedder: Embedder = spyingEmbedder(32)): Embedder {
  let left = requests;
  return {
    ...embedder,
    embed: (texts, side) => (left-- > 0 ? embedder.embed(texts, side) : Promise.reject(new EmbedderError('嵌入模型服务返回 503'))),
  };
}

const failedEmbeddings = (reason: string): LoadReport['failed'] => [{ id: 'embeddings', reason: expect.stringContaining(reason) as string }];

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

function load(embedder: Embedder = spyingEmbedder()): Promise<LoadReport> {
  return loadEverything({
    contentDirectory: content,
    dataDirectory: material,
    district: { name: 'district.json', text: readFileSync(join(content, 'districts/sample/district.json'), 'utf8') },
    lawDirectory: undefined,
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

test('a first load without its embedding model takes everything in and serves it on words, and the next one makes the vectors', async () => {
  const report = await load(failingAfter(0));
  expect(report.failed).toEqual(failedEmbeddings('嵌入模型服务返回 503'));
  expect(report.changed.map(({ id }) => id)).toContain('law:peoples-mediation-law');
  expect(await lawIds()).toEqual(['peoples-mediation-law:1', 'peoples-mediation-law:2', 'peoples-mediation-law:3']);
  expect(await getKnowledgeState(database.db)).toMatchObject({ complete: true, embedderId: null });
  const next = spyingEmbedder(32);
  expect(await load(next)).toMatchObject({ changed: [], failed: [] });
  expect(embedded).toHaveLength((await listPassages(database.db)).length);
  expect((await getKnowledgeState(database.db)).embedderId).toBe(next.id);
});

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

test('an article changed while the model was away is embedded by the next load', async () => {
  const changed = { 3: '模型不在的时候又改了一次，仍然只为测试编写，没有法律意义。' };
  writeDigests([1, 3], changed);
  expect((await load(failingAfter(0))).failed).toHaveLength(1);
  expect((await load(spyingEmbedder(32))).failed).toEqual([]);
  expect(embedded).toEqual([expect.stringContaining('模型不在的时候又改了一次')]);
});

test('a model that goes away in the middle of a load loses nothing of what it did', async () => {
  const many = Array.from({ length: 600 }, (_, at) => at + 1);
  writeDigests(many);
  const before = (await listEmbeddingHashes(database.db, spyingEmbedder(32).id)).size;
  expect((await load(failingAfter(2))).failed).toEqual(failedEmbeddings('503'));
  expect(await lawIds()).toHaveLength(600);
  expect((await listEmbeddingHashes(database.db, spyingEmbedder(32).id)).size).toBeGreaterThan(before + 400);
  embedded.length = 0;
  expect((await load(spyingEmbedder(32))).failed).toEqual([]);
  expect(embedded.length).toBeGreaterThan(0);
  expect(embedded.length).toBeLessThan(200);
});

test('while texts are embedded the database answers others', async () => {
  const embedder = createHashingEmbedder(48);
  const seen: unknown[] = [];
  await load({
    ...embedder,
    embed: async (texts, side) => {
      seen.push((await getKnowledgeState(database.db)).complete);
      return embedder.embed(texts, side);
    },
  });
  expect(seen).toEqual([true, true, true]);
});

test('a model with more dimensions than the database can index is refused in plain words, and the former one stays', async () => {
  const report = await load(createHashingEmbedder(2001));
  expect(report.failed).toEqual(failedEmbeddings('嵌入模型有 2001 维，最多 2000 维'));
  expect((await getKnowledgeState(database.db)).embedderId).toBe(createHashingEmbedder(48).id);
});

test('another model behind the same name is noticed by the length of its vectors, and everything is embedded anew', async () => {
  const named = (dimensions: number): Embedder => ({ ...spyingEmbedder(dimensions), id: 'openai-bge' });
  writeDigests([1, 2, 3]);
  await load(named(32));
  writeDigests([1, 2, 3], { 2: '换了模型之后改的，仍然只为测试编写，没有法律意义。' });
  embedded.length = 0;
  const [query] = await createHashingEmbedder(24).embed(['调解'], 'query');
  const search = { embedderId: 'openai-bge', vector: query ?? new Float32Array(24), limit: 3 };
  expect(await listNearest(database.db, search)).toEqual([]);
  expect((await load(named(24))).failed).toEqual([]);
  expect(new Set(embedded).size).toBe((await listPassages(database.db)).length);
  expect(await listNearest(database.db, search)).toHaveLength(3);
});
