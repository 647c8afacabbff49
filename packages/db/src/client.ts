import type { PgDatabase } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { startEmbedded } from './embedded.ts';
import * as schema from './schema/index.ts';

/** What every query function takes first: the database, or a transaction on it. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, typeof schema>;

export interface Database {
  db: Db;
  kind: 'pglite' | 'postgres';
  close(): Promise<void>;
}

/**
 * Opens a PostgreSQL server (`postgres://…`), an embedded database in a directory, or, with neither, one in memory.
 * Both are reached by the same driver, so there is one code path. Rejects with `DirectoryInUseError`.
 */
export async function openDatabase(target: { url?: string | undefined; directory?: string | undefined }): Promise<Database> {
  if (target.url !== undefined) return connect({ url: target.url }, 'postgres');
  const embedded = await startEmbedded(target.directory ?? null);
  const database = connect({ socketPath: embedded.socketPath }, 'pglite');
  return {
    ...database,
    async close() {
      await database.close();
      await embedded.stop();
    },
  };
}

function connect(target: { url: string } | { socketPath: string }, kind: Database['kind']): Database {
  const options = {
    // PGlite is one session whatever the number of connections: a second one's unnamed statement replaces the first one's between its parse and its
    // execution (seen: «portal "" does not exist»). One connection keeps the order. Code inside a transaction must therefore use that transaction only.
    max: kind === 'pglite' ? 1 : 10,
    onnotice: () => undefined,
    connect_timeout: 10,
    connection: { application_name: 'mingbai', TimeZone: 'UTC' },
  };
  const sql =
    'url' in target ? postgres(target.url, options) : postgres({ ...options, path: target.socketPath, database: 'postgres', username: 'postgres', ssl: false });
  return { db: drizzle(sql, { schema }), kind, close: () => sql.end({ timeout: 5 }) };
}
