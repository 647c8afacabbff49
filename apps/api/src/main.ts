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

const stopGraceMs = 8_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog((line) => process.stdout.write(`${line}\n`));
  const { version } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as { version: string };
  mkdirSync(resolve(config.dataDirectory), { recursive: true, mode: 0o700 });
  const stopping = new AbortController();
  const service = await startService({ config, log, clock: systemClock, version, stopping: stopping.signal });
  const server = serve({ fetch: createApp(service.deps, service.model).fetch, hostname: config.host, port: config.port }, (address) =>
    announce(config, address.port),
  );
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(error.code === 'EADDRINUSE' ? `端口 ${config.port} 已被占用。请换一个端口（PORT=…）或停止占用它的程序。` : `无法监听：${error.message}`);
    process.exit(1);
  });
  service.loadInBackground();
  const stop = async (): Promise<void> => {
    stopping.abort();
    const closed = new Promise((done) => server.close(done));
    await Promise.race([closed, systemClock.wait(stopGraceMs)]);
    await service.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

function announce({ host }: Config, port: number): void {
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  console.log(`\n明白已启动\n  网页咨询  ${base}/\n  自助终端  ${base}/kiosk\n  工作台    ${base}/desk\n`);
}

main().catch((cause: unknown) => {
  // What an operator can mend is said plainly; anything else keeps its stack.
  if (cause instanceof ConfigError || cause instanceof DirectoryInUseError) console.error(cause.message);
  else console.error(cause);
  process.exit(1);
});
