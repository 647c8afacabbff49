import { type ChatModel, createHashingEmbedder } from '@mingbai/knowledge';
import { buildTriager, findDistrictFile, readDistrict, readHotlines, readLaws, readLexicon, readRuleBook, toDateInChina } from '@mingbai/ingest';
import { type Database, hasVectorExtension } from '@mingbai/db';
import { createApp } from '../../apps/api/src/app.ts';
import { readConfig } from '../../apps/api/src/config.ts';
import type { Deps } from '../../apps/api/src/deps.ts';
import { toDistrict } from '../../apps/api/src/district.ts';
import { createKnowledgeService } from '../../apps/api/src/knowledge-service.ts';
import { createLog } from '../../apps/api/src/log.ts';
import { createSealing } from '../../apps/api/src/sealing.ts';
import { createTestClock } from './clock.ts';
import { openTestDatabase } from './database.ts';
import { contentDirectory } from './repository.ts';

export interface TestApp {
  request(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  deps: Deps;
  clock: ReturnType<typeof createTestClock>;
  /** Every log line so far. */
  logged: string[];
  close(): Promise<void>;
}

/** The real app on a real database with the shipped knowledge; only clock and model are ours. */
export async function openTestApp(options: { env?: Record<string, string>; model?: ChatModel; database?: Database } = {}): Promise<TestApp> {
  const database = options.database ?? (await openTestDatabase());
  const logged: string[] = [];
  const log = createLog((line) => logged.push(line));
  const clock = createTestClock();
  const hasVectors = await hasVectorExtension(database.db);
  const ruleBook = readRuleBook(contentDirectory);
  const knowledge = createKnowledgeService({
    database,
    embedder: createHashingEmbedder(),
    lexicon: readLexicon(contentDirectory),
    repealed: readLaws(contentDirectory).repealed,
    createTriager: (library) => buildTriager(ruleBook, library, () => toDateInChina(clock.now())),
    hasVectors,
    indexFile: { read: () => undefined, write: () => undefined },
    log,
  });
  await knowledge.refresh();
  const deps: Deps = {
    config: readConfig(options.env ?? {}),
    database,
    knowledge,
    ruleBook,
    district: toDistrict(readHotlines(contentDirectory), readDistrict(findDistrictFile(contentDirectory, undefined))),
    sealing: createSealing(new Uint8Array(32).fill(7)),
    clock,
    log,
    version: '0.0.0-test',
    stopping: new AbortController().signal,
  };
  const app = createApp(deps, options.model);
  const request = async (path: string, init?: RequestInit): Promise<Response> => app.request(path, init);
  return {
    request,
    post: (path, body, headers = {}) =>
      request(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } }),
    deps,
    clock,
    logged,
    close: () => database.close(),
  };
}
