import { join, resolve } from 'node:path';
import { type Database, DirectoryInUseError, migrateAll, openDatabase } from '@mingbai/db';
import { type ChatModel, createHashingEmbedder, createOpenAiChatModel, createOpenAiEmbedder, type Embedder, withBreaker } from '@mingbai/knowledge';
import {
  buildTriager,
  describeDatabaseFault,
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
import { readAidTerms } from './aid/terms.ts';
import { checkKeys } from './check-keys.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { createFirstAdmin } from './desk/first-admin.ts';
import { toDistrict } from './district.ts';
import { createIndexFile } from './index-file.ts';
import { keepLoaded } from './keep-loaded.ts';
import { createKnowledgeService } from './knowledge-service.ts';
import type { Log } from './log.ts';
import { type MessageSender, sendDueMessages } from './mediation/send-due-messages.ts';
import { createWebhookSender } from './mediation/webhook-sender.ts';
import { purgeExpired } from './purge-expired.ts';
import { repositoryRoot } from './repository-root.ts';
import { createSealing, loadOrCreateKey } from './sealing.ts';
import { StartError } from './start-error.ts';

const refreshMs = 15_000;
const purgeMs = 10 * 60_000;
const sendMs = 30_000;
const loadGraceMs = 3_000;

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
  /** Brings the knowledge base up to date and keeps it so, without holding up requests. */
  loadInBackground(): void;
  close(): Promise<void>;
}

/**
 * Reads content and settings, opens and migrates the database, reads what knowledge it holds, and puts everything together. Rejects with `StartError`,
 * `DirectoryInUseError` or a fault of ours when it cannot start, and leaves nothing open then.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const contentDirectory = join(repositoryRoot, 'packages/knowledge/content');
  const dataDirectory = resolve(options.config.dataDirectory);
  const content = readContent(contentDirectory, options.config);
  const embedder = createEmbedder(options.config);
  const database = await open(options.config, dataDirectory);
  try {
    return await assemble({ ...options, contentDirectory, dataDirectory, content, embedder, database });
  } catch (cause) {
    await database.close();
    const reason = describeDatabaseFault(cause);
    throw reason === undefined ? cause : new StartError(reason, { cause });
  }
}

interface Parts extends ServiceOptions {
  contentDirectory: string;
  dataDirectory: string;
  content: Content;
  embedder: Embedder;
  database: Database;
}

async function assemble(parts: Parts): Promise<Service> {
  const { config, log, clock, version, stopping, dataDirectory, content, embedder, database } = parts;
  const hasVectors = await migrateDatabase(database, log);
  const sealing = createSealing(config.dataKey ?? loadOrCreateKey(dataDirectory), { oldKeys: config.oldDataKeys, blindKey: config.blindKey });
  await checkKeys(database.db, sealing);
  const adminPassword = await createFirstAdmin({ database, config, clock });
  // Once and for the operator only: the log may be collected and read by others.
  if (adminPassword !== undefined) console.log(`工作台第一个账号：admin  密码：${adminPassword}  （只显示这一次，登录后请更换）`);
  const knowledge = createKnowledgeService({
    database,
    embedder,
    lexicon: content.lexicon,
    repealed: content.repealed,
    createTriager: (library) => buildTriager(content.ruleBook, library, () => toDateInChina(clock.now())),
    hasVectors,
    indexFile: createIndexFile(join(dataDirectory, 'cache'), log),
    log,
  });
  // Told to stop while starting: no time for the index.
  if (!stopping.aborted) await knowledge.refresh();
  const { ruleBook, district } = content;
  const deps: Deps = { config, log, clock, version, stopping, database, knowledge, ruleBook, district, sealing };
  let lastDocumentAt = -Infinity;
  const load = async (): Promise<void> => {
    try {
      await loadOnce(parts, hasVectors, () => {
        lastDocumentAt = clock.now().getTime();
      });
    } finally {
      // What was written before a failure serves too.
      if (!stopping.aborted) await knowledge.refresh();
    }
  };
  const timers = [
    // While this process writes documents each of them moves the version; it reads once, when they are all there. The vectors that follow may take long.
    every(refreshMs, async () => (clock.now().getTime() - lastDocumentAt < refreshMs ? undefined : knowledge.refresh()), log),
    every(purgeMs, () => purgeExpired(deps), log),
    // Without a sender messages stay waiting, for the desk to see.
    ...(config.messageWebhook === undefined ? [] : [sendEvery(deps, createWebhookSender(config.messageWebhook), log)]),
  ];
  const purging = purgeExpired(deps);
  let loading: Promise<void> = Promise.resolve();
  return {
    deps,
    model: createModel(config, clock),
    loadInBackground() {
      loading = keepLoaded({ load, clock, log, stopping });
    },
    async close() {
      for (const timer of timers) clearInterval(timer);
      // A load ends before its next document; one that cannot is cut off, and the next start goes on from there.
      await Promise.race([Promise.all([loading, purging]), clock.wait(loadGraceMs)]);
      await database.close();
    },
  };
}

async function loadOnce({ config, clock, log, stopping, content, ...parts }: Parts, hasVectors: boolean, onDocument: () => void): Promise<void> {
  const shown = progress(log);
  const report = await loadEverything({
    ...config,
    ...parts,
    district: content.districtFile,
    hasVectors,
    now: clock.now(),
    signal: stopping,
    onFetch: shown.onFetch,
    onProgress(done, total, title) {
      onDocument();
      shown.onProgress(done, total, title);
    },
  });
  for (const failure of report.failed) log.warn('knowledge source failed', failure);
  log.info('knowledge up to date', { changed: report.changed.length, unchanged: report.unchanged, removed: report.removed.length });
  // The words serve already; the model that was away is asked again later.
  if (report.failed.some(({ id }) => id === 'embeddings')) throw new Error('not every passage has its vector yet');
}

type Content = ReturnType<typeof readContent>;

/** Everything of ours and the bureau's that is read from files, before the database is opened. Throws `StartError`. */
function readContent(contentDirectory: string, config: Config) {
  try {
    const districtFile = findDistrictFile(contentDirectory, config.districtFile);
    const district = readDistrict(districtFile);
    // A list with an unknown item is told now, not to the first resident.
    readAidTerms(district);
    return {
      districtFile,
      district: toDistrict(readHotlines(contentDirectory), district),
      ruleBook: readRuleBook(contentDirectory),
      lexicon: readLexicon(contentDirectory),
      repealed: readLaws(contentDirectory).repealed,
    };
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new StartError(`内容文件有问题：${cause.message}`, { cause });
  }
}

async function open({ databaseUrl }: Config, directory: string): Promise<Database> {
  try {
    return await openDatabase({ url: databaseUrl, directory });
  } catch (cause) {
    if (!(cause instanceof Error) || cause instanceof DirectoryInUseError) throw cause;
    throw new StartError(describeDatabaseFault(cause) ?? `数据库无法打开：${cause.message}`, { cause });
  }
}

async function migrateDatabase({ db }: Database, log: Log): Promise<boolean> {
  const { hasVectors } = await migrateAll(db, join(repositoryRoot, 'packages/db/migrations'));
  if (!hasVectors) log.warn('no pgvector on this server: search runs on words alone');
  return hasVectors;
}

/** The first load takes a while; the operator sees that it moves. */
function progress(log: Log): Required<Pick<LoadEverythingOptions, 'onProgress' | 'onFetch'>> {
  const every = (step: number, message: string) => (done: number, total: number, title: string) => {
    if (done % step === 0) log.info(message, { done, total, title });
  };
  return { onProgress: every(20, 'loading knowledge'), onFetch: every(20, 'fetching laws') };
}

/** Neither asks anything yet: a service starts without its embedding model. */
function createEmbedder({ embeddingModel }: Config): Embedder {
  return embeddingModel ? createOpenAiEmbedder(embeddingModel) : createHashingEmbedder();
}

function createModel({ chatModel }: Config, clock: Clock): ChatModel | undefined {
  return chatModel && withBreaker(createOpenAiChatModel(chatModel), { failuresMax: 3, restMs: 30_000, now: () => clock.now().getTime() });
}

function sendEvery(deps: Deps, sender: MessageSender, log: Log): NodeJS.Timeout {
  const send = async (): Promise<void> => {
    await sendDueMessages(deps, sender);
  };
  return every(sendMs, send, log);
}

/** A run that takes longer than the interval is not overtaken by the next. */
function every(milliseconds: number, work: () => Promise<void>, log: Log): NodeJS.Timeout {
  let running: Promise<void> | undefined;
  const runOnce = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.error('periodic work failed', { error });
    } finally {
      running = undefined;
    }
  };
  return setInterval(() => {
    running ??= runOnce();
  }, milliseconds).unref();
}
