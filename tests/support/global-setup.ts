import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateAll, openDatabase, type Database } from '@mingbai/db';
import { createHashingEmbedder } from '@mingbai/knowledge';
import { findDistrictFile, loadEverything } from '@mingbai/ingest';
import type { TestProject } from 'vitest/node';
import { startPostgres, whyNoPostgres } from './postgres.ts';
import { contentDirectory, migrationsDirectory } from './repository.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A migrated database directory with the shipped knowledge loaded, to be copied; empty when the suite runs on a server. */
    templateDirectory: string;
    /** Administrative address of our own PostgreSQL server; empty where none can be started. */
    postgresUrl: string;
  }
}

/** Prepares one loaded database for all test files. `TEST_DATABASE=postgres` runs the same suite on a real server. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const onServer = process.env['TEST_DATABASE'] === 'postgres';
  const reason = whyNoPostgres();
  if (onServer && reason !== undefined) throw new Error(`TEST_DATABASE=postgres: ${reason}`);
  const postgres = reason === undefined ? await startPostgres() : undefined;
  const directory = mkdtempSync(join(tmpdir(), 'mingbai-template-'));
  const template = await openDatabase(onServer && postgres ? { url: postgres.url('postgres') } : { directory });
  try {
    await fill(template, directory);
  } finally {
    await template.close();
  }
  project.provide('templateDirectory', onServer ? '' : directory);
  project.provide('postgresUrl', postgres?.url('postgres') ?? '');
  return async () => {
    await postgres?.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}

async function fill(database: Database, dataDirectory: string): Promise<void> {
  const { hasVectors } = await migrateAll(database.db, migrationsDirectory);
  const report = await loadEverything({
    contentDirectory,
    dataDirectory,
    district: findDistrictFile(contentDirectory, undefined),
    lawDirectory: undefined,
    lawFetch: false,
    lawMirror: undefined,
    materialDirectory: undefined,
    database,
    embedder: createHashingEmbedder(),
    hasVectors,
    now: new Date('2026-11-23T09:00:00+08:00'),
  });
  if (report.failed.length > 0) throw new Error(`shipped content did not load: ${JSON.stringify(report.failed)}`);
}
