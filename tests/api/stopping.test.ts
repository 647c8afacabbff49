import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startFakeModel } from '../support/fake-model.ts';
import { startTestServer } from '../support/server.ts';

test('a server told to stop ends its streams with a sentence, lets go of the model and leaves within seconds', async () => {
  const fake = await startFakeModel();
  fake.behave((turn) => turn.say('您可以先催他还钱'));
  const server = await startTestServer({ env: { LLM_BASE_URL: fake.baseUrl, LLM_MODEL: 'fake' } });
  const response = await fetch(`${server.url}/api/chat`, {
    method: 'POST',
    body: JSON.stringify({ message: '朋友借了我三万块钱不还怎么办' }),
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
  });
  const body = response.text();
  await expect.poll(() => fake.asked.length, { timeout: 10_000 }).toBe(1);
  const startedAt = Date.now();
  await server.stop();
  expect(Date.now() - startedAt).toBeLessThan(9_000);
  expect(await body).toContain('event: problem');
  expect(await body).toContain('服务正在重启');
  expect(server.process.exitCode).toBe(0);
  expect(server.output()).not.toContain('三万');
  await fake.stop();
});

test('a server told to stop twice, as by Ctrl-C under npm start, leaves in order', async () => {
  const server = await startTestServer();
  const exited = new Promise((resolve) => server.process.once('exit', (code, signal) => resolve({ code, signal })));
  for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const) server.process.kill(signal);
  expect(await exited).toEqual({ code: 0, signal: null });
  rmSync(server.dataDirectory, { recursive: true, force: true });
});

test('a server told to stop in the middle of its first load leaves within seconds, and the next start goes on with the load', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'mingbai-stop-'));
  const env = { PATH: process.env['PATH'], LAW_FETCH: 'off', PORT: '0', DATA_DIR: directory };
  const child = spawn(process.execPath, ['apps/api/dist/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (output += piece.toString()));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await expect.poll(() => output, { timeout: 50_000 }).toContain('loading knowledge');
  const startedAt = Date.now();
  child.kill('SIGTERM');
  expect(await exited, output).toBe(0);
  expect(Date.now() - startedAt).toBeLessThan(9_000);
  expect(output).not.toContain('"level":"error"');
  expect(output).not.toContain('knowledge up to date');
  const again = await startTestServer({ dataDirectory: directory });
  await again.stop();
  rmSync(directory, { recursive: true, force: true });
});

test('a port already in use and a bad setting are told in plain words', async () => {
  const server = await startTestServer();
  const port = new URL(server.url).port;
  const start = (env: Record<string, string>): string => {
    const result = spawnSync(process.execPath, ['apps/api/dist/main.js'], { env: { PATH: process.env['PATH'], LAW_FETCH: 'off', ...env }, timeout: 60_000 });
    expect(result.status).toBe(1);
    return result.stderr.toString();
  };
  expect(start({ PORT: port, DATA_DIR: `${server.dataDirectory}-other` })).toContain(`端口 ${port} 已被占用`);
  expect(start({ PORT: '99999', MODE: 'production' })).toContain('PORT');
  await server.stop();
  rmSync(`${server.dataDirectory}-other`, { recursive: true, force: true });
});
