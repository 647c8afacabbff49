import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Db } from './client.ts';

export const migrationSets = ['service', 'knowledge', 'vectors'] as const;
export type MigrationSet = (typeof migrationSets)[number];

/** Any number, the same in every process: it makes several API processes that start together migrate one after the other. */
const migrationLock = 7_215_043;

/**
 * Applies the numbered SQL files of `directory/<set>` that have not run yet, in order, all in one transaction. Safe to call from several processes at
 * once. Rejects when a file that has run was changed afterwards: migrations are append-only.
 */
export async function migrate(db: Db, directory: string, set: MigrationSet): Promise<{ applied: string[] }> {
  const files = readdirSync(join(directory, set))
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return db.transaction(async (tx) => {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(${migrationLock})`);
    const [{ exists } = { exists: false }] = await tx.execute<{ exists: boolean }>(sql`SELECT to_regclass('migrations') IS NOT NULL AS exists`);
    // Asked first: a role that may not make tables may still find that there is nothing to do.
    if (!exists)
      await tx.execute(
        sql`CREATE TABLE migrations (set text, name text, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (set, name))`,
      );
    const rows = await tx.execute<{ name: string; hash: string }>(sql`SELECT name, hash FROM migrations WHERE set = ${set}`);
    const done = new Map(rows.map((row) => [row.name, row.hash]));
    const applied: string[] = [];
    for (const name of files) {
      const text = readFileSync(join(directory, set, name), 'utf8');
      const hash = createHash('sha256').update(text).digest('hex');
      const before = done.get(name);
      if (before === hash) continue;
      if (before !== undefined) throw new Error(`迁移文件 ${set}/${name} 在执行之后被改动过；请新增一个文件，不要修改旧文件。`);
      await tx.execute(sql.raw(text));
      await tx.execute(sql`INSERT INTO migrations (set, name, hash) VALUES (${set}, ${name}, ${hash})`);
      applied.push(name);
    }
    return { applied };
  });
}

/** Whether the server can hold vectors: PGlite always, a PostgreSQL server where pgvector is installed. */
export async function hasVectorExtension(db: Db): Promise<boolean> {
  const rows = await db.execute<{ name: string }>(sql`SELECT name FROM pg_available_extensions WHERE name = 'vector'`);
  return rows.length > 0;
}

/** Brings all sets up to date, the vectors' only where the server can hold them, and answers whether it can. Safe from several processes at once. */
export async function migrateAll(db: Db, directory: string): Promise<{ hasVectors: boolean }> {
  await migrate(db, directory, 'service');
  await migrate(db, directory, 'knowledge');
  const hasVectors = await hasVectorExtension(db);
  if (hasVectors) await migrate(db, directory, 'vectors');
  return { hasVectors };
}
