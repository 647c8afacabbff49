import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { migrateAll, openDatabase } from '@mingbai/db';
import { createHashingEmbedder, createOpenAiEmbedder, type Embedder } from '@mingbai/knowledge';
import { findDistrictFile, readDistrict } from './content-reader.ts';
import { loadEverything } from './load-everything.ts';
import type { LoadReport } from './load-knowledge.ts';
import { describeDatabaseFault } from './database-fault.ts';
import { createProgressBar } from './progress-bar.ts';
import { readSettings } from './read-settings.ts';

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
  const settings = readSettings(process.env);
  const dataDirectory = resolve(settings.dataDirectory);
  const contentDirectory = resolve(root, 'packages/knowledge/content');
  const district = findDistrictFile(contentDirectory, settings.districtFile);
  readDistrict(district);
  const embedder = createEmbedder(settings.embeddingModel);
  const database = await openDatabase({ url: settings.databaseUrl, directory: dataDirectory });
  const bar = createProgressBar(process.stderr);
  try {
    const { hasVectors } = await migrateAll(database.db, resolve(root, 'packages/db/migrations'));
    const report = await loadEverything({
      contentDirectory,
      dataDirectory,
      district,
      lawDirectory: values.laws ?? settings.lawDirectory,
      lawFetch: !values['no-fetch'] && settings.lawFetch,
      lawMirror: values.mirror ?? settings.lawMirror,
      materialDirectory: values.material ?? settings.materialDirectory,
      database,
      embedder,
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

function createEmbedder(model: ReturnType<typeof readSettings>['embeddingModel']): Embedder {
  return model === undefined ? createHashingEmbedder() : createOpenAiEmbedder(model);
}

function printReport({ changed, unchanged, removed, failed }: LoadReport): void {
  for (const { id, passages } of changed) console.log(`更新 ${id}：${passages} 条`);
  for (const id of removed) console.log(`移除 ${id}`);
  for (const { id, reason } of failed) console.error(`未能装入 ${id}：${reason}`);
  console.log(`更新 ${changed.length}，未变 ${unchanged}，移除 ${removed.length}，未能装入 ${failed.length}`);
}

main().catch((cause: unknown) => {
  console.error(describeDatabaseFault(cause) ?? (cause instanceof Error ? cause.message : cause));
  process.exitCode = 1;
});
