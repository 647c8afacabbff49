import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasVectorExtension, migrate, openDatabase } from '@mingbai/db';
import { createHashingEmbedder, createOpenAiEmbedder, type Embedder } from '@mingbai/knowledge';
import { findDistrictFile } from './content-reader.ts';
import { loadEverything } from './load-everything.ts';
import type { LoadReport } from './load-knowledge.ts';
import { createProgressBar } from './progress-bar.ts';

const root = resolve(import.meta.dirname, '../../..');

/**
 * `npm run ingest -- [--laws DIR] [--material DIR] [--mirror URL] [--no-fetch]`: loads laws, our content and the bureau's own material into the database the
 * environment names (DATA_DIR or DATABASE_URL, EMBEDDING_*), as the server does at its start. Exits with 1 when anything could not be taken in.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      laws: { type: 'string' },
      material: { type: 'string' },
      mirror: { type: 'string' },
      'no-fetch': { type: 'boolean', default: false },
    },
  });
  const env = process.env;
  const dataDirectory = resolve(env['DATA_DIR'] ?? './data');
  const contentDirectory = resolve(root, 'packages/knowledge/content');
  const database = await openDatabase({ url: env['DATABASE_URL'], directory: dataDirectory });
  const bar = createProgressBar(process.stderr);
  try {
    const hasVectors = await hasVectorExtension(database.db);
    for (const set of ['service', 'knowledge', ...(hasVectors ? (['vectors'] as const) : [])] as const)
      await migrate(database.db, resolve(root, 'packages/db/migrations'), set);
    const report = await loadEverything({
      contentDirectory,
      dataDirectory,
      district: findDistrictFile(contentDirectory, env['DISTRICT_FILE']),
      lawDirectory: values.laws ?? env['LAW_DIR'],
      lawFetch: !values['no-fetch'] && env['LAW_FETCH'] !== 'off',
      lawMirror: values.mirror ?? env['LAW_MIRROR'],
      materialDirectory: values.material ?? env['MATERIAL_DIR'],
      database,
      embedder: await chooseEmbedder(env),
      hasVectors,
      now: new Date(),
      onFetch: (done, total, name) => bar.show('取法律原文', done, total, name),
      onProgress: (done, total, title) => bar.show('装入', done, total, title),
    });
    bar.end();
    printReport(report);
    if (report.failed.length > 0) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

async function chooseEmbedder(env: NodeJS.ProcessEnv): Promise<Embedder> {
  const baseUrl = env['EMBEDDING_BASE_URL'];
  if (baseUrl === undefined || baseUrl === '') return createHashingEmbedder();
  return createOpenAiEmbedder({ baseUrl, apiKey: env['EMBEDDING_API_KEY'] ?? 'none', model: env['EMBEDDING_MODEL'] ?? 'default' });
}

function printReport({ changed, unchanged, removed, failed }: LoadReport): void {
  for (const { id, passages } of changed) console.log(`更新 ${id}：${passages} 条`);
  for (const id of removed) console.log(`移除 ${id}`);
  for (const { id, reason } of failed) console.error(`未能装入 ${id}：${reason}`);
  console.log(`更新 ${changed.length}，未变 ${unchanged}，移除 ${removed.length}，未能装入 ${failed.length}`);
}

main().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
});
