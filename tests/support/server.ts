import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePort } from './free-port.ts';

const entry = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));
const readyWithinMs = 120_000;
const pollMs = 200;

export interface TestServer {
  url: string;
  dataDirectory: string;
  process: ChildProcess;
  /** All it has printed so far. */
  output(): string;
  /** Stops it in order and removes its data, unless the data directory was given. */
  stop(): Promise<void>;
}

export interface TestServerOptions {
  env?: Record<string, string>;
  dataDirectory?: string;
}

/** Starts the built server as a user would, on a free port with its own data, without network, model or official texts unless `env` says otherwise. */
export async function startTestServer({ env = {}, dataDirectory }: TestServerOptions = {}): Promise<TestServer> {
  const directory = dataDirectory ?? mkdtempSync(join(tmpdir(), 'mingbai-test-'));
  const port = await findFreePort();
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env['PATH'], LAW_FETCH: 'off', ...env, PORT: String(port), DATA_DIR: directory },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (output += piece.toString()));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(url, child, () => output);
  return {
    url,
    dataDirectory: directory,
    process: child,
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      await exited;
      if (dataDirectory === undefined) rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function waitUntilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const giveUpAt = Date.now() + readyWithinMs;
  while (Date.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output()}`);
    const isReady = await fetch(`${url}/api/health/ready`).then(
      (response) => response.ok,
      (refused: unknown) => refused instanceof Error && false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw new Error(`the server was not ready within ${readyWithinMs} ms:\n${output()}`);
}
