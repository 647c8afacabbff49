import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LawManifest } from '@mingbai/knowledge';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchLawFiles } from './fetch-law-files.ts';
import { findLawFiles } from './find-law-files.ts';

const texts: Record<string, string> = {
  'drying-law/01.md': '# 晾衣法\n\n第一条 甲。\n',
  'drying-law/02.md': '第二条 乙。\n',
  'ironing-law/01.md': '# 熨衣法\n\n第一条 丙。\n',
};

let directory: string;
let server: Server;
let base: string;
/** Path → what the server answers; `null` never answers. */
let pages: Record<string, { status: number; body: string } | null>;
let asked: string[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mingbai-laws-'));
  pages = {};
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const page = pages[request.url ?? ''] ?? (pages[request.url ?? ''] === null ? null : { status: 404, body: 'no' });
    if (page !== null) response.writeHead(page.status).end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(directory, { recursive: true });
});

function listLaws(sourcesOf: (name: string) => string[]): LawManifest {
  const entry = (slug: string, articles: number): unknown => ({
    slug,
    title: slug,
    shortTitle: slug,
    aliases: [],
    category: '法律',
    version: '2020年通过',
    effectiveInText: null,
    status: 'in-force',
    notes: [],
    articles,
    source: { repo: 'a/b', commit: 'a'.repeat(40), licence: 'MIT' },
    files: Object.entries(texts)
      .filter(([name]) => name.startsWith(slug))
      .map(([name, text]) => ({
        name,
        bytes: Buffer.byteLength(text),
        sha256: createHash('sha256').update(text).digest('hex'),
        sources: sourcesOf(name),
      })),
  });
  return LawManifest.parse({ laws: [entry('drying-law', 2), entry('ironing-law', 1)] });
}

function serve(prefix: string, changed: Record<string, string> = {}): void {
  for (const [name, text] of Object.entries(texts)) pages[`/${prefix}/${name}`] = { status: 200, body: changed[name] ?? text };
}

describe('fetching the official texts', () => {
  it('keeps every file whose size and hash are right and tells of each as it goes', async () => {
    serve('a');
    const progress: string[] = [];
    const report = await fetchLawFiles({
      manifest: listLaws((name) => [`${base}/a/${name}`]),
      directory,
      onProgress: (done, total, name) => progress.push(`${done}/${total} ${name}`),
    });
    expect({ ...report, fetched: report.fetched.sort() }).toEqual({ present: [], fetched: Object.keys(texts).sort(), failed: [], unreachable: false });
    expect(progress).toHaveLength(3);
    expect(progress.at(-1)).toMatch(/^3\/3 /);
    for (const [name, text] of Object.entries(texts)) expect(await readFile(join(directory, name), 'utf8')).toBe(text);
  });

  it('refuses a file with the wrong hash and takes it from the next source', async () => {
    serve('a', { 'drying-law/01.md': '# 晾衣法\n\n第一条 假。\n' });
    serve('b');
    const report = await fetchLawFiles({ manifest: listLaws((name) => [`${base}/a/${name}`, `${base}/b/${name}`]), directory });
    expect(report.failed).toEqual([]);
    expect(asked).toContain('/b/drying-law/01.md');
    expect(await readFile(join(directory, 'drying-law/01.md'), 'utf8')).toBe(texts['drying-law/01.md']);
  });

  it('leaves nothing behind when every source serves something else, and says so in Chinese', async () => {
    serve('a', { 'drying-law/01.md': '# 晾衣法\n\n第一条 假。\n', 'drying-law/02.md': 'x'.repeat(100_000) });
    pages['/a/ironing-law/01.md'] = { status: 500, body: 'oops' };
    const report = await fetchLawFiles({ manifest: listLaws((name) => [`${base}/a/${name}`]), directory });
    expect(report).toMatchObject({ fetched: [], unreachable: false });
    const reasons = Object.fromEntries(report.failed.map(({ name, reasons: [reason] }) => [name, reason]));
    expect(reasons['drying-law/01.md']).toContain('sha256 不符');
    expect(reasons['drying-law/02.md']).toContain('应为');
    expect(reasons['ironing-law/01.md']).toContain('HTTP 500');
    expect((await readdir(directory, { recursive: true })).filter((name) => name.includes('.'))).toEqual([]);
  });

  it('asks a mirror first, by file name', async () => {
    serve('mirror');
    serve('a');
    await fetchLawFiles({ manifest: listLaws((name) => [`${base}/a/${name}`]), directory, mirror: `${base}/mirror/` });
    expect(asked.every((path) => path.startsWith('/mirror/'))).toBe(true);
  });

  it('does not fetch again what is there and right, but replaces what is wrong', async () => {
    serve('a');
    const manifest = listLaws((name) => [`${base}/a/${name}`]);
    await fetchLawFiles({ manifest, directory });
    asked = [];
    expect(await fetchLawFiles({ manifest, directory })).toMatchObject({ fetched: [], failed: [] });
    expect(asked).toEqual([]);
    await writeFile(join(directory, 'ironing-law/01.md'), 'broken');
    expect(await fetchLawFiles({ manifest, directory })).toMatchObject({ fetched: ['ironing-law/01.md'], failed: [] });
  });

  it('gives up for all files at once when no source answers', async () => {
    for (const name of Object.keys(texts)) pages[`/a/${name}`] = null;
    const started = Date.now();
    const report = await fetchLawFiles({ manifest: listLaws((name) => [`${base}/a/${name}`]), directory, probeTimeoutMs: 300 });
    expect(report.unreachable).toBe(true);
    expect(report.failed).toHaveLength(3);
    expect(Date.now() - started).toBeLessThan(3000);
    expect(asked).toHaveLength(1);
  });

  it('does not wait for one dead host while another answers', async () => {
    serve('a');
    const dead = 'http://127.0.0.1:1';
    const report = await fetchLawFiles({ manifest: listLaws((name) => [`${dead}/${name}`, `${base}/a/${name}`]), directory });
    expect(report).toMatchObject({ failed: [], unreachable: false });
  });

  it('gives a host up that stops answering half-way', async () => {
    const names = Object.keys(texts);
    let calls = 0;
    const dying: typeof fetch = async (input, init) => {
      calls += 1;
      if (calls > 1) throw new TypeError('fetch failed', { cause: new Error('ENETUNREACH') });
      return fetch(input, init);
    };
    const report = await fetchLawFiles({ manifest: listLaws((name) => [`${base}/a/${name}`]), directory, fetch: dying, concurrency: 1 });
    expect(report.unreachable).toBe(true);
    expect(report.failed.map((file) => file.name)).toEqual(names);
    expect(report.failed[0]?.reasons[0]).toContain('ENETUNREACH');
  });
});

describe('a folder of official texts', () => {
  const manifest = (): LawManifest => listLaws((name) => [`https://example.org/${name}`]);

  it('gives the laws that are complete and right', async () => {
    await mkdir(join(directory, 'drying-law'));
    await writeFile(join(directory, 'drying-law/01.md'), texts['drying-law/01.md'] ?? '');
    await writeFile(join(directory, 'drying-law/02.md'), texts['drying-law/02.md'] ?? '');
    const { found, missing, refused } = await findLawFiles(directory, manifest());
    expect([...found.keys()]).toEqual(['drying-law']);
    expect(found.get('drying-law')?.files.map((file) => file.name)).toEqual(['drying-law/01.md', 'drying-law/02.md']);
    expect({ missing, refused }).toEqual({ missing: ['ironing-law/01.md'], refused: [] });
  });

  it('refuses a changed file and with it the law', async () => {
    await mkdir(join(directory, 'ironing-law'));
    await writeFile(join(directory, 'ironing-law/01.md'), '# 熨衣法\n\n第一条 丁。\n');
    const { found, refused } = await findLawFiles(directory, manifest());
    expect(found.size).toBe(0);
    expect(refused).toEqual([{ name: 'ironing-law/01.md', reason: expect.stringContaining('sha256 不符') as string }]);
  });

  it('that does not exist holds none', async () => {
    expect((await findLawFiles(join(directory, 'nowhere'), manifest())).missing).toEqual(Object.keys(texts));
  });
});
