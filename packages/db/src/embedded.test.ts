import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmbedded } from './embedded.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mingbai-worker-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A worker that does as told instead of running a database. */
function program(body: string): URL {
  const path = join(directory, 'worker.mjs');
  writeFileSync(path, `import { parentPort } from 'node:worker_threads';\n${body}`);
  return pathToFileURL(path);
}

test('a database that ends before it is ready is a failed start, and the directory is free again', async () => {
  const silent = program('process.exit(3);');
  await expect(startEmbedded(directory, { program: silent })).rejects.toThrow('没有启动就结束了');
  const broken = program("throw new Error('坏了');");
  await expect(startEmbedded(directory, { program: broken })).rejects.toThrow('内置数据库无法启动：坏了');
  const failing = program("parentPort.postMessage({ failed: '文件损坏' }); setInterval(() => undefined, 1000);");
  await expect(startEmbedded(directory, { program: failing })).rejects.toThrow('内置数据库无法启动：文件损坏');
});

test('a database that dies later is told once, and stopping it afterwards does not hang', async () => {
  const dying = program("parentPort.postMessage({ ready: true }); setTimeout(() => { throw new Error('内存不足'); }, 20);");
  const lost: string[] = [];
  const embedded = await startEmbedded(directory, { program: dying, onLost: (reason) => lost.push(reason) });
  await expect.poll(() => lost).toEqual(['内存不足']);
  await embedded.stop();
  expect(lost).toHaveLength(1);
});

test('a database that does not hear is stopped by force, which is no loss', async () => {
  const deaf = program("parentPort.on('message', () => undefined); parentPort.postMessage({ ready: true });");
  const lost: string[] = [];
  const embedded = await startEmbedded(directory, { program: deaf, onLost: (reason) => lost.push(reason), stopWithinMs: 50 });
  await embedded.stop();
  expect(lost).toEqual([]);
});
