import { join, resolve } from 'node:path';
import { type Database, hasVectorExtension, migrate, openDatabase, purgeConversations, purgeIdempotencyKeys, purgeRateLimits } from '@mingbai/db';
import { type ChatModel, createHashingEmbedder, createOpenAiChatModel, createOpenAiEmbedder, type Embedder, withBreaker } from '@mingbai/knowledge';
import {
  buildTriager,
  findDistrictFile,
  loadEverything,
  type LoadEverythingOptions,
  readDistrict,
  readHotlines,
  readLaws,
  readLexicon,
  readRuleBook,
  toDateInChina,
} from '@mingbai/ingest';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { toDistrict } from './district.ts';
import { createIndexFile } from './index-file.ts';
import { createKnowledgeService } from './knowledge-service.ts';
import type { Log } from './log.ts';
import { repositoryRoot } from './repository-root.ts';
import { createSealing, loadOrCreateKey } from './sealing.ts';

const refreshMs = 15_000;
const purgeMs = 10 * 60_000;
const hourMs = 3_600_000;
/** How long a conversation is kept after its last message. */
const retentionHours = { kiosk: 24, web: 180 * 24, wechat: 180 * 24 } as const;

export interface ServiceOptions {
  config: Config;
  log: Log;
  clock: Clock;
  version: string;
  stopping: AbortSignal;
}

export interface Service {
  deps: Deps;
  model: ChatModel | undefined;
  /** Brings the knowledge base up to date without holding up requests. */
  loadInBackground(): void;
  close(): Promise<void>;
}

/** Opens and migrates the database, reads what knowledge it holds, and puts everything together. Rejects with a plain message when it cannot start. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { config, log, clock } = options;
  const contentDirectory = join(repositoryRoot, 'packages/knowledge/content');
  const dataDirectory = resolve(config.dataDirectory);
  const database = await openDatabase({ url: config.databaseUrl, directory: dataDirectory });
  const hasVectors = await migrateAll(database, log);
  const embedder = await createEmbedder(config);
  const districtFile = findDistrictFile(contentDirectory, config.districtFile);
  const ruleBook = readRuleBook(contentDirectory);
  const knowledge = createKnowledgeService({
    database,
    embedder,
    lexicon: readLexicon(contentDirectory),
    repealed: readLaws(contentDirectory).repealed,
    createTriager: (library) => buildTriager(ruleBook, library, () => toDateInChina(clock.now())),
    hasVectors,
    indexFile: createIndexFile(join(dataDirectory, 'cache')),
    log,
  });
  await knowledge.refresh();
  const deps: Deps = {
    ...options,
    database,
    knowledge,
    ruleBook,
    district: toDistrict(readHotlines(contentDirectory), readDistrict(districtFile)),
    sealing: createSealing(config.dataKey ?? loadOrCreateKey(dataDirectory)),
  };
  const timers = [every(refreshMs, () => knowledge.refresh(), log), every(purgeMs, () => purgeExpired(deps), log)];
  let loading: Promise<void> = Promise.resolve();
  return {
    deps,
    model: createModel(config, clock),
    loadInBackground() {
      loading = loadEverything({
        ...config,
        contentDirectory,
        dataDirectory,
        district: districtFile,
        database,
        embedder,
        hasVectors,
        now: clock.now(),
        ...progress(log),
      })
        .then(async (report) => {
          for (const failure of report.failed) log.warn('knowledge source failed', failure);
          log.info('knowledge up to date', { changed: report.changed.length, unchanged: report.unchanged, removed: report.removed.length });
          await knowledge.refresh();
        })
        .catch((error: unknown) => log.error('knowledge load failed', { error }));
    },
    async close() {
      for (const timer of timers) clearInterval(timer);
      await loading;
      await database.close();
    },
  };
}

async function migrateAll({ db }: Database, log: Log): Promise<boolean> {
  const migrations = join(repositoryRoot, 'packages/db/migrations');
  await migrate(db, migrations, 'service');
  await migrate(db, migrations, 'knowledge');
  if (!(await hasVectorExtension(db))) {
    log.warn('no pgvector on this server: search runs on words alone');
    return false;
  }
  await migrate(db, migrations, 'vectors');
  return true;
}

/** The first load takes a while; the operator sees that it moves. */
function progress(log: Log): Pick<LoadEverythingOptions, 'onProgress' | 'onFetch'> {
  const every = (step: number, message: string) => (done: number, total: number, title: string) => {
    if (done % step === 0) log.info(message, { done, total, title });
  };
  return { onProgress: every(20, 'loading knowledge'), onFetch: every(20, 'fetching laws') };
}

async function createEmbedder({ embeddingModel }: Config): Promise<Embedder> {
  return embeddingModel ? createOpenAiEmbedder(embeddingModel) : createHashingEmbedder();
}

function createModel({ chatModel }: Config, clock: Clock): ChatModel | undefined {
  return chatModel && withBreaker(createOpenAiChatModel(chatModel), { failuresMax: 3, restMs: 30_000, now: () => clock.now().getTime() });
}

/** Retention ends by itself: kiosk talk after a day, web talk after 180 days, request guards after a day. */
async function purgeExpired({ database: { db }, clock }: Deps): Promise<void> {
  const now = clock.now().getTime();
  for (const [channel, hours] of Object.entries(retentionHours)) await purgeConversations(db, channel, new Date(now - hours * hourMs));
  await purgeIdempotencyKeys(db, new Date(now - 24 * hourMs));
  await purgeRateLimits(db, new Date(now - hourMs));
}

function every(milliseconds: number, work: () => Promise<void>, log: Log): NodeJS.Timeout {
  return setInterval(() => void work().catch((error: unknown) => log.error('periodic work failed', { error })), milliseconds).unref();
}
