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

export interface EmbeddedOptions {
  /** Called once when the database dies without having been told to; by default the process says so and ends with 1, so that whoever runs it starts it anew. */
  onLost?: (reason: string) => void;
  /** The worker's program; a test gives its own. */
  program?: URL;
  /** How long `stop` waits for the database before it is ended by force; default 10,000. */
  stopWithinMs?: number;
}

/**
 * Starts PGlite with pgvector in a worker thread behind a unix socket only this user can reach. `directory` null keeps everything in memory.
 * Rejects with `DirectoryInUseError` when another process holds the directory. Survives a killed process, not a power cut: PGlite does not fsync.
 */
export async function startEmbedded(directory: string | null, options: EmbeddedOptions = {}): Promise<Embedded> {
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
    const stopWorker = await startWorker({ directory: directory === null ? null : join(directory, 'pglite'), socketPath }, options);
    return {
      socketPath,
      async stop() {
        await stopWorker();
        await release();
      },
    };
  } catch (cause) {
    await release();
    throw cause;
  }
}

/** Resolves once the database answers, with what stops it. Rejects with a plain sentence when the worker fails or ends before that. */
async function startWorker(
  workerData: { directory: string | null; socketPath: string },
  { onLost = endProcess, program = new URL('./embedded-worker.mjs', import.meta.url), stopWithinMs = 10_000 }: EmbeddedOptions,
): Promise<() => Promise<void>> {
  const worker = new Worker(program, { workerData, execArgv: [] });
  let state: 'starting' | 'running' | 'stopping' = 'starting';
  let reason: string | undefined;
  worker.on('error', (error) => {
    reason = error instanceof Error ? error.message : String(error);
  });
  // Listened to from the start: a worker that has gone never says so again.
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', (code) => {
      if (state === 'running') onLost(reason ?? `数据库线程以 ${code} 结束`);
      resolve();
    });
  });
  const failure = await Promise.race([
    new Promise<string | undefined>((resolve) => {
      worker.once('message', (message: { ready: true } | { failed: string }) => resolve('ready' in message ? undefined : message.failed));
    }),
    exited.then(() => reason ?? '数据库线程没有启动就结束了'),
  ]);
  if (failure !== undefined) {
    await worker.terminate();
    throw new Error(`内置数据库无法启动：${failure}`);
  }
  state = 'running';
  return async () => {
    state = 'stopping';
    worker.postMessage('stop');
    const overdue = setTimeout(() => void worker.terminate(), stopWithinMs);
    await exited;
    clearTimeout(overdue);
  };
}

function endProcess(reason: string): void {
  // Without its database every answer would be a fault, for ever.
  console.error(`内置数据库意外停止，服务随之退出，请重新启动：${reason}`);
  process.exit(1);
}
