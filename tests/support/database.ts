import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '@mingbai/db';
import postgres from 'postgres';
import { inject } from 'vitest';

/** A database of one's own, migrated and with the shipped knowledge: a copy of the template on whichever engine the suite runs. */
export async function openTestDatabase(): Promise<Database> {
  const template = inject('templateDirectory');
  if (template === '') return openOnServer();
  const directory = mkdtempSync(join(tmpdir(), 'mingbai-db-'));
  cpSync(template, directory, { recursive: true });
  const database = await openDatabase({ directory });
  return {
    ...database,
    close: async () => {
      await database.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

let made = 0;

/** An empty database on our own PostgreSQL server, for what PGlite hides; its address. */
export async function createServerDatabase(template?: string): Promise<string> {
  const admin = inject('postgresUrl');
  const name = `test_${process.pid}_${(made += 1)}`;
  const sql = postgres(admin.replace(/\/postgres$/, '/template1'), { max: 1, onnotice: () => undefined });
  await sql.unsafe(`CREATE DATABASE ${name}${template === undefined ? '' : ` TEMPLATE ${template}`}`);
  await sql.end();
  return admin.replace(/\/postgres$/, `/${name}`);
}

async function openOnServer(): Promise<Database> {
  return openDatabase({ url: await createServerDatabase('postgres') });
}
