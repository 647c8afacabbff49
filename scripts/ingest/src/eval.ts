import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasVectorExtension, listDocuments, listNearest, listPassages, migrate, openDatabase } from '@mingbai/db';
import { createHashingEmbedder, createRetriever, Library, type Retriever } from '@mingbai/knowledge';
import { toDateInChina } from './china-date.ts';
import { findDistrictFile, readLaws, readLexicon } from './content-reader.ts';
import { evaluateCoarse, evaluateDerived, evaluateScope, type RoutingServices } from './eval-routing.ts';
import { loadEverything } from './load-everything.ts';
import { buildTriager, readRuleBook } from './read-rules.ts';
import { type Asked, scoreRanking, Tally } from './retrieval-figures.ts';

const root = resolve(import.meta.dirname, '../../..');
const contentDirectory = join(root, 'packages/knowledge/content');

/** Files of a bench directory and the pool of laws their questions are asked of. */
const benches = [
  { file: 'retrieval_civil_dev.jsonl', laws: ['civil-code'] },
  { file: 'retrieval_all_dev.jsonl', laws: undefined },
];

/** Files of questions sorted by field, or by whether they are ours to answer, and what is said of each. */
const routingBenches: readonly { file: string; evaluate: (name: string, path: string, services: RoutingServices) => Promise<void> | void }[] = [
  { file: 'routing_derived_dev.jsonl', evaluate: evaluateDerived },
  { file: 'routing_dev.jsonl', evaluate: evaluateCoarse },
  { file: 'scope_dev.jsonl', evaluate: evaluateScope },
];

/**
 * `npm run eval -- --bench DIR [--laws DIR] [--data DIR] [--only retrieval|routing]`: recall@1/3/5/10, MRR@10 and Hit@k over questions with known articles, by style and by law. Each line
 * of a bench file has `query`, `style` and `gold: [{law_id, no}]`; golds that name a law we do not hold are left out. Then field of law and scope, over
 * lines of `question` and `label`; how the labels stand to our fields is written down in `docs/field-labels.md`.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { bench: { type: 'string' }, laws: { type: 'string' }, data: { type: 'string' }, only: { type: 'string' } } });
  if (values.bench === undefined)
    throw new Error('用法：npm run eval -- --bench 目录 [--laws 官方法律文本目录] [--data 已装载的数据目录] [--only retrieval|routing]');
  const temporary = values.data === undefined ? mkdtempSync(join(tmpdir(), 'mingbai-eval-')) : undefined;
  const { retriever, library, close } = await openRetriever(values.data ?? temporary ?? '', values.laws);
  try {
    const directory = resolve(values.bench);
    if (values.only !== 'routing') await evaluateRetrieval(directory, retriever, library);
    if (values.only !== 'retrieval') await evaluateRouting(directory, retriever, library);
  } finally {
    await close();
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
}

async function evaluateRetrieval(directory: string, retriever: Retriever, library: Library): Promise<void> {
  for (const { file, laws } of benches) {
    const path = join(directory, file);
    if (existsSync(path)) await evaluate(file, readQuestions(path), laws, retriever, library);
    else console.log(`${file}：没有这个文件，跳过`);
  }
}

async function evaluateRouting(directory: string, retriever: Retriever, library: Library): Promise<void> {
  const ruleBook = readRuleBook(contentDirectory);
  const triager = buildTriager(ruleBook, library, () => toDateInChina(new Date()));
  for (const { file, evaluate: measure } of routingBenches) {
    const path = join(directory, file);
    if (existsSync(path)) await measure(file, path, { triager, retriever, library, rules: ruleBook.rules });
    else console.log(`${file}：没有这个文件，跳过`);
  }
}

async function openRetriever(
  directory: string,
  lawDirectory: string | undefined,
): Promise<{ retriever: Retriever; library: Library; close: () => Promise<void> }> {
  const database = await openDatabase({ directory });
  const migrations = join(root, 'packages/db/migrations');
  for (const set of ['service', 'knowledge', 'vectors'] as const) await migrate(database.db, migrations, set);
  const embedder = createHashingEmbedder();
  const report = await loadEverything({
    contentDirectory,
    dataDirectory: directory,
    district: findDistrictFile(contentDirectory, undefined),
    lawDirectory: lawDirectory && resolve(lawDirectory),
    lawFetch: false,
    lawMirror: undefined,
    materialDirectory: undefined,
    database,
    embedder,
    hasVectors: await hasVectorExtension(database.db),
    now: new Date(),
  });
  for (const failure of report.failed) console.warn(`${failure.id}：${failure.reason}`);
  const [documents, passages] = await Promise.all([listDocuments(database.db), listPassages(database.db)]);
  const library = new Library({ documents, passages, lexicon: readLexicon(contentDirectory), repealed: readLaws(contentDirectory).repealed });
  const retriever = createRetriever(library, embedder, {
    nearest: (vector, limit) => listNearest(database.db, { embedderId: embedder.id, vector, limit }),
  });
  return { retriever, library, close: () => database.close() };
}

function readQuestions(path: string): Asked[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { query: string; style: string; gold: { law_id: string | null; no: number }[] })
    .map(({ query, style, gold }) => ({ query, style, gold: gold.flatMap(({ law_id, no }) => (law_id === null ? [] : [`${law_id}:${no}`])) }));
}

async function evaluate(name: string, questions: Asked[], laws: string[] | undefined, retriever: Retriever, library: Library): Promise<void> {
  const tally = new Tally();
  const startedAt = performance.now();
  for (const asked of questions) {
    const gold = asked.gold.filter((id) => library.find(id) && (!laws || laws.some((slug) => id.startsWith(`${slug}:`))));
    if (gold.length === 0) continue;
    const hits = await retriever.retrieve(asked.query, { limit: 10, kinds: ['article'], laws });
    const figures = scoreRanking(
      hits.map((hit) => hit.passage.id),
      gold,
    );
    for (const group of ['全部', `问法 ${asked.style}`, ...new Set(gold.map((id) => `法律 ${id.split(':')[0] ?? ''}`))]) tally.add(group, figures);
  }
  console.log(
    `\n${name}（${library.passages.length} 条资料，${library.hasOfficialTexts ? '官方原文' : '要点'}，用时 ${Math.round(performance.now() - startedAt)} ms）`,
  );
  console.log(tally.toTable());
}

await main();
