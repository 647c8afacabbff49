import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { lockDirectory } from './directory-lock.ts';

/** A running embedded database; `socketDirectory` is what a PostgreSQL client takes as its host. */
export interface Embedded {
  socketPath: string;
  stop(): Promise<void>;
}

/**
 * Starts PGlite with pgvector in a worker thread behind a unix socket only this user can reach. `directory` null keeps everything in memory.
 * Rejects with `DirectoryInUseError` when another process holds the directory. Survives a killed process, not a power cut: PGlite does not fsync.
 */
export async function startEmbedded(directory: string | null): Promise<Embedded> {
  let lock: { release(): Promise<void> } | undefined;
  if (directory !== null) {
    // PGlite makes its files world-readable; the directory's own mode is what protects them.
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    chmodSync(directory, 0o700);
    lock = await lockDirectory(directory);
  }
  // A socket path may have 107 bytes at most, which a deep data directory exceeds; the temporary folder is short and made 0700.
  const socketDirectory = mkdtempSync(join(tmpdir(), 'mingbai-'));
  const socketPath = join(socketDirectory, '.s.PGSQL.5432');
  const release = async (): Promise<void> => {
    rmSync(socketDirectory, { recursive: true, force: true });
    await lock?.release();
  };
  try {
    const worker = await startWorker({ directory: directory === null ? null : join(directory, 'pglite'), socketPath });
    return {
      socketPath,
      async stop() {
        const exited = new Promise((resolve) => worker.once('exit', resolve));
        worker.postMessage('stop');
        await exited;
        await release();
      },
    };
  } catch (cause) {
    await release();
    throw cause;
  }
}

function startWorker(workerData: { directory: string | null; socketPath: string }): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./embedded-worker.mjs', import.meta.url), { workerData, execArgv: [] });
    worker.once('error', reject);
    worker.once('message', (message: { ready: true } | { failed: string }) => {
      if ('ready' in message) resolve(worker);
      else reject(new Error(`内置数据库无法启动：${message.failed}`));
    });
  });
}
