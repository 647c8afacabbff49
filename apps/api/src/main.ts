import { setMaxListeners } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { DirectoryInUseError } from '@mingbai/db';
import { createApp } from './app.ts';
import { systemClock } from './clock.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { createLog } from './log.ts';
import { repositoryRoot } from './repository-root.ts';
import { startService } from './service.ts';
import { StartError } from './start-error.ts';

const stopGraceMs = 8_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog((line) => process.stdout.write(`${line}\n`));
  const { version } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as { version: string };
  const stopping = new AbortController();
  // Every open stream listens.
  setMaxListeners(0, stopping.signal);
  // Ctrl-C in a terminal arrives twice, from the terminal and from `npm start`: only the first does anything, and none may end us with the database open.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
  makeDataDirectory(resolve(config.dataDirectory));
  const service = await startService({ config, log, clock: systemClock, version, stopping: stopping.signal });
  const end = async (code: number): Promise<void> => {
    try {
      await service.close();
    } catch (error) {
      log.error('closing failed', { error });
    }
    process.exit(code);
  };
  if (stopping.signal.aborted) return end(0);
  const server = serve({ fetch: createApp(service.deps, service.model).fetch, hostname: config.host, port: config.port }, (address) => {
    announce(config, address.port);
    service.loadInBackground();
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(error.code === 'EADDRINUSE' ? `端口 ${config.port} 已被占用。请换一个端口（PORT=…）或停止占用它的程序。` : `无法监听：${error.message}`);
    void end(1);
  });
  const stop = async (): Promise<void> => {
    const closed = new Promise((done) => server.close(done));
    await Promise.race([closed, systemClock.wait(stopGraceMs)]);
    await end(0);
  };
  stopping.signal.addEventListener('abort', () => void stop());
}

function makeDataDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new StartError(`数据目录（DATA_DIR）${directory} 建不了：${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function announce({ host }: Config, port: number): void {
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  console.log(`\n明白已启动\n  网页咨询  ${base}/\n  自助终端  ${base}/kiosk\n  工作台    ${base}/desk\n`);
}

main().catch((cause: unknown) => {
  // What an operator can mend is said plainly; anything else keeps its stack.
  if (cause instanceof ConfigError || cause instanceof DirectoryInUseError || cause instanceof StartError) console.error(cause.message);
  else console.error(cause);
  process.exit(1);
});
