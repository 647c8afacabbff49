import type { Database } from '@mingbai/db';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { RuleBook } from '@mingbai/ingest';
import type { District } from './district.ts';
import type { KnowledgeService } from './knowledge-service.ts';
import type { Log } from './log.ts';
import type { Sealing } from './sealing.ts';

/** All that the app needs from outside; nothing else is reached for. */
export interface Deps {
  config: Config;
  database: Database;
  knowledge: KnowledgeService;
  district: District;
  ruleBook: RuleBook;
  sealing: Sealing;
  clock: Clock;
  log: Log;
  version: string;
  /** Aborted when the server stops, so that streams can say goodbye. */
  stopping: AbortSignal;
}

export interface AppEnv {
  Variables: { requestId: string; log: Log; clientAddress: string };
}
