import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CardFile, DigestFile, DistrictFile, listMissing, listRuleBasis, parseGuide, parseLaw } from '@mingbai/knowledge';
import { findChangedArticles, readArticleSeals, sealArticles, writeArticleSeals } from './article-seals.ts';
import { findCardFaults, findDigestFaults, type OfficialTexts } from './content-faults.ts';
import { listContentFiles } from './content-files.ts';
import { readHotlines, readLaws, readLexicon } from './content-reader.ts';
import { parseJsonFile } from './parse-json-file.ts';
import { readRuleBook } from './read-rules.ts';
import { findLawFiles } from './sources/find-law-files.ts';

const contentDirectory = resolve(import.meta.dirname, '../../../packages/knowledge/content');

/**
 * `npm run content:check -- [--laws DIR [--seal]]`: every content file against its schema; with the official texts at hand also copied runs, numbers both ways and
 * whether every article cited exists, and whether an article a rule
 * rests on has changed since somebody reviewed the rule; `--seal` says that the rules were reviewed against the texts at hand. Without texts those checks are
 * left out, and it says so.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { laws: { type: 'string' }, seal: { type: 'boolean', default: false } } });
  const official = await readOfficial(values.laws);
  const faults: string[] = [];
  const cardIds = new Map<string, string>();
  let digests = 0;
  for (const file of listContentFiles(contentDirectory, 'digests', '.json')) {
    const parsed = parseJsonFile(file, DigestFile);
    digests += parsed.entries.length;
    faults.push(...findDigestFaults(parsed, official).map((fault) => `${file.name} ${fault}`));
  }
  for (const file of listContentFiles(contentDirectory, 'cards', '.json')) {
    const parsed = parseJsonFile(file, CardFile);
    for (const { id } of parsed.cards) {
      if (cardIds.has(id)) faults.push(`${file.name} ${id}：和 ${cardIds.get(id) ?? ''} 重名`);
      cardIds.set(id, file.name);
    }
    faults.push(...findCardFaults(parsed, official).map((fault) => `${file.name} ${fault}`));
  }
  const guides = listContentFiles(contentDirectory, 'guides', '.md').map((file) => parseGuide(file.name, file.text));
  const districts = listContentFiles(contentDirectory, 'districts', 'district.json').map((file) => parseJsonFile(file, DistrictFile));
  readLexicon(contentDirectory);
  readHotlines(contentDirectory);
  const basis = listRuleBasis(readRuleBook(contentDirectory).rules);
  if (official && values.seal) writeArticleSeals(contentDirectory, sealArticles(basis, official));
  if (official) faults.push(...findChangedArticles(basis, readArticleSeals(contentDirectory), official));
  console.log(
    `要点 ${digests} 条，主题卡 ${cardIds.size} 张，指南 ${guides.length} 篇，区资料 ${districts.length} 份（${districts.flatMap(listMissing).length} 处待填）`,
  );
  if (!official) console.log('没有官方文本：未核对照抄、数字和条文是否存在（用 --laws 目录 指明）');
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

async function readOfficial(given: string | undefined): Promise<OfficialTexts | undefined> {
  if (given === undefined || !existsSync(given)) return undefined;
  const { manifest } = readLaws(contentDirectory);
  const { found } = await findLawFiles(resolve(given), manifest);
  const texts = new Map<string, string>();
  for (const law of manifest.laws)
    for (const article of parseLaw({ files: found.get(law.slug)?.files ?? [], title: law.title, articleCount: law.articles }).articles)
      if (article.suffix === undefined) texts.set(`${law.slug}:${article.number}`, article.text);
  return texts;
}

await main();
