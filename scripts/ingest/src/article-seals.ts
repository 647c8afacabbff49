import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJsonFile } from './parse-json-file.ts';
import type { OfficialTexts } from './content-faults.ts';

/** `slug:number` → the first 16 hexadecimal digits of the SHA-256 of the article's words as they stood when the rule was reviewed. */
const ArticleSeals = z.record(z.string(), z.string().regex(/^[0-9a-f]{16}$/));
export type ArticleSeals = z.infer<typeof ArticleSeals>;

const pathIn = (contentDirectory: string): string => join(contentDirectory, 'rules/article-seals.json');

export function readArticleSeals(contentDirectory: string): ArticleSeals {
  return parseJsonFile({ name: 'rules/article-seals.json', text: readFileSync(pathIn(contentDirectory), 'utf8') }, ArticleSeals);
}

/** Kept after somebody has read the rules against the articles as they stand now. */
export function writeArticleSeals(contentDirectory: string, seals: ArticleSeals): void {
  writeFileSync(pathIn(contentDirectory), `${JSON.stringify(seals, null, 2)}\n`);
}

/** The seals of these articles. An article that is not among the texts has none. */
export function sealArticles(basis: readonly string[], official: OfficialTexts): ArticleSeals {
  return Object.fromEntries(
    basis.flatMap((ref) => {
      const text = official.get(ref);
      return text === undefined ? [] : [[ref, sealText(text)]];
    }),
  );
}

/** Rules rest on articles; one line for each that is gone, was changed since the rule was reviewed, or was never reviewed. */
export function findChangedArticles(basis: readonly string[], seals: ArticleSeals, official: OfficialTexts): string[] {
  const now = sealArticles(basis, official);
  return basis.flatMap((ref) => {
    if (now[ref] === undefined) return [`规则所依据的 ${ref} 没有这一条`];
    if (seals[ref] === undefined) return [`规则所依据的 ${ref} 还没有人核对过（核对后用 --seal 记下）`];
    return seals[ref] === now[ref] ? [] : [`规则所依据的 ${ref} 文字变了，请重新核对规则（核对后用 --seal 记下）`];
  });
}

/** Width and white space do not make another article. */
function sealText(text: string): string {
  return createHash('sha256').update(text.normalize('NFKC').replace(/\s/g, '')).digest('hex').slice(0, 16);
}
