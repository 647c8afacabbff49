import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LawManifest, markRepealedParagraphs, type ParsedLaw, parseLaw } from '@mingbai/knowledge';
import { describe, expect, it } from 'vitest';
import { findLawFiles } from '../../scripts/ingest/src/sources/find-law-files.ts';
import { readDocxLines } from '../../scripts/ingest/src/sources/read-docx.ts';

interface KeyArticle {
  law: string;
  title: string;
  category: string;
  version: string;
  article: number;
  label: string;
  path: string[];
  text: string;
  note?: string;
  repealed_paragraphs?: number[];
}

const shared = fileURLToPath(new URL('../../../shared/law/', import.meta.url));
const manifestPath = fileURLToPath(new URL('../../packages/knowledge/content/laws/manifest.json', import.meta.url));

if (existsSync(`${shared}articles.jsonl`)) describe('the official texts', compareWithKey);
else it.skip(`the official texts are compared with the answer key: ${shared} is not here, and they may not be in the repository`, () => undefined);

function compareWithKey(): void {
  const key = readFileSync(`${shared}articles.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as KeyArticle);
  const { laws } = LawManifest.parse(JSON.parse(readFileSync(manifestPath, 'utf8')));

  it('are all found, with the right size and hash', async () => {
    const { found, missing, refused } = await findLawFiles(`${shared}files`, { laws });
    expect({ count: found.size, missing, refused }).toEqual({ count: 81, missing: [], refused: [] });
  });

  it('give the articles of the answer key, every word and every heading', async () => {
    const { found } = await findLawFiles(`${shared}files`, { laws });
    const parsed = markRepealedParagraphs(
      laws.map((law) => parseLaw({ files: found.get(law.slug)?.files ?? [], title: law.title, version: law.version, articleCount: law.articles })),
    );
    const read = parsed.flatMap((law, at) => toKeyArticles(law, laws[at]?.slug ?? '', laws[at]?.category ?? ''));
    expect(read.length).toBe(6265);
    expect(read.filter((article, at) => JSON.stringify(article) !== JSON.stringify(key[at]))).toEqual([]);
    expect(parsed.map((law) => law.effectiveInText ?? null)).toEqual(laws.map((law) => law.effectiveInText));
  });

  it.each(readdirSync(`${shared}docx`))('are the same from the national database: %s', async (name) => {
    const lines = await readDocxLines(readFileSync(`${shared}docx/${name}`));
    const law = parseLaw({ files: [{ name, text: lines.join('\n') }] });
    const expected = key.filter((article) => article.title === law.title);
    expect(expected.length).toBeGreaterThan(0);
    expect(law.articles).toEqual(expected.map(({ article, label, path, text }) => ({ number: article, label, path, text })));
  });
}

function toKeyArticles(law: ParsedLaw, slug: string, category: string): KeyArticle[] {
  return law.articles.map(({ number, label, path, text, note, repealedParagraphs }) => ({
    law: slug,
    title: law.title,
    category,
    version: law.version ?? '',
    article: number,
    label,
    path,
    text,
    ...(note === undefined ? {} : { note }),
    ...(repealedParagraphs === undefined ? {} : { repealed_paragraphs: repealedParagraphs }),
  }));
}
