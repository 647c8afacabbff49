import { readdirSync, readFileSync } from 'node:fs';
import { hasVectorExtension, listDocuments, listNearest, listPassages, migrate, openDatabase } from '@mingbai/db';
import { buildTriager, findDistrictFile, loadEverything, readHotlines, readLaws, readLexicon, readRuleBook, toDateInChina } from '@mingbai/ingest';
import { answerQuestion, createHashingEmbedder, createRetriever, Library } from '@mingbai/knowledge';
import { sql } from 'drizzle-orm';
import { contentDirectory, migrationsDirectory } from '../support/repository.ts';

/**
 * `npm run bench`: how long things take, each beside an alternative in the same run on the same machine, over the questions that test our own cards.
 * Figures depend on the machine; only their relation means something.
 */
const questions = readdirSync(`${contentDirectory}/cards`)
  .flatMap((name) => (JSON.parse(readFileSync(`${contentDirectory}/cards/${name}`, 'utf8')) as { cards: { tests: string[] }[] }).cards)
  .map((card) => card.tests[0] ?? '')
  .slice(0, 200);

async function measure(name: string, work: (question: string) => Promise<unknown>): Promise<void> {
  for (const question of questions.slice(0, 10)) await work(question);
  const times: number[] = [];
  for (const question of questions) {
    const startedAt = performance.now();
    await work(question);
    times.push(performance.now() - startedAt);
  }
  times.sort((left, right) => left - right);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1).padStart(7);
  console.log(`${name.padEnd(44)} p50 ${at(0.5)} ms   p95 ${at(0.95)} ms`);
}

async function main(): Promise<void> {
  const database = await openDatabase({});
  const { db } = database;
  for (const set of ['service', 'knowledge', 'vectors'] as const) await migrate(db, migrationsDirectory, set);
  const embedder = createHashingEmbedder();
  const loadStartedAt = performance.now();
  await loadEverything({
    contentDirectory,
    dataDirectory: '',
    district: findDistrictFile(contentDirectory, undefined),
    lawDirectory: process.env['LAW_DIR'] ?? '/nowhere',
    lawFetch: false,
    lawMirror: undefined,
    materialDirectory: undefined,
    database,
    embedder,
    hasVectors: await hasVectorExtension(db),
    now: new Date(),
  });
  console.log(`first full load                              ${Math.round(performance.now() - loadStartedAt)} ms`);
  const [documents, passages] = await Promise.all([listDocuments(db), listPassages(db)]);
  const buildStartedAt = performance.now();
  const library = new Library({ documents, passages, lexicon: readLexicon(contentDirectory), repealed: readLaws(contentDirectory).repealed });
  console.log(`lexical index of ${passages.length} passages               ${Math.round(performance.now() - buildStartedAt)} ms\n`);

  await db.execute(
    sql`CREATE TABLE alternative AS SELECT id, to_tsvector('simple', regexp_replace(title || text || coalesce(digest, '') || array_to_string(questions, ''), '(.)', '\\1 ', 'g')) AS words FROM knowledge.passages`,
  );
  await db.execute(sql`CREATE INDEX ON alternative USING gin (words)`);
  const vectorOf = async (question: string): Promise<Float32Array> => (await embedder.embed([question], 'query'))[0] ?? new Float32Array(embedder.dimensions);
  const withoutVectors = createRetriever(library, embedder, { nearest: async () => [] });
  const retriever = createRetriever(library, embedder, { nearest: (vector, limit) => listNearest(db, { embedderId: embedder.id, vector, limit }) });

  await measure('search on words, our index in memory', (question) => withoutVectors.retrieve(question, { limit: 10 }));
  await measure('search on words, PostgreSQL tsvector + ts_rank', (question) => {
    const query = [...question.replace(/[^\p{Script=Han}]/gu, '')].join(' | ');
    return db.execute(
      sql`SELECT id FROM alternative WHERE words @@ to_tsquery('simple', ${query}) ORDER BY ts_rank(words, to_tsquery('simple', ${query})) DESC LIMIT 10`,
    );
  });
  await measure('nearest vectors, HNSW', async (question) => listNearest(db, { embedderId: embedder.id, vector: await vectorOf(question), limit: 100 }));
  await measure('nearest vectors, exact scan', async (question) => {
    const vector = `[${(await vectorOf(question)).join(',')}]`;
    return db.execute(sql`SELECT passage_id FROM knowledge.passage_embeddings ORDER BY embedding <=> ${vector}::vector LIMIT 100`);
  });
  const services = {
    library,
    triager: buildTriager(readRuleBook(contentDirectory), library, () => toDateInChina(new Date())),
    ownNumbers: new Set(readHotlines(contentDirectory).map(({ number }) => number)),
  };
  await measure('whole answer, words and vectors', (message) => answerQuestion({ message, previous: [], channel: 'web' }, { ...services, retriever }));
  await measure('whole answer, words alone', (message) =>
    answerQuestion({ message, previous: [], channel: 'web' }, { ...services, retriever: withoutVectors }),
  );
  await database.close();
}

await main();
