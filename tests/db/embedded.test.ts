import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DirectoryInUseError, migrate, openDatabase } from '@mingbai/db';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrationsDirectory } from '../support/repository.ts';
import { startTestServer } from '../support/server.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mingbai-embedded-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('a second opening of a live directory is refused in plain words, and works after the first has closed', async () => {
  const first = await openDatabase({ directory });
  await expect(openDatabase({ directory })).rejects.toThrow(DirectoryInUseError);
  await expect(openDatabase({ directory: `${directory}/../${directory.split('/').at(-1) ?? ''}` })).rejects.toThrow('正被另一个进程使用');
  await first.close();
  await (await openDatabase({ directory })).close();
});

test('nobody else on the machine may read the directory', async () => {
  const database = await openDatabase({ directory });
  expect(statSync(directory).mode & 0o077).toBe(0);
  await database.close();
});

test('migrations run once, and a file changed after it ran is refused', async () => {
  const database = await openDatabase({});
  expect((await migrate(database.db, migrationsDirectory, 'service')).applied.length).toBeGreaterThan(0);
  expect((await migrate(database.db, migrationsDirectory, 'service')).applied).toEqual([]);
  await database.db.execute(sql`UPDATE migrations SET hash = 'another'`);
  await expect(migrate(database.db, migrationsDirectory, 'service')).rejects.toThrow('改动过');
  await database.close();
});

test('what was acknowledged survives kill -9, and the next start takes over at once', async () => {
  const server = await startTestServer({ dataDirectory: directory });
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(`${server.url}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
  const answer = (await (await post('/api/chat', { message: '房东不退押金怎么办' })).json()) as { messageId: string };
  expect((await post(`/api/answers/${answer.messageId}/feedback`, { helpful: true })).status).toBe(204);
  await expect(startTestServer({ dataDirectory: directory })).rejects.toThrow('正被另一个进程使用');
  const gone = new Promise((resolve) => server.process.once('exit', resolve));
  server.process.kill('SIGKILL');
  await gone;
  const again = await startTestServer({ dataDirectory: directory });
  const response = await fetch(`${again.url}/api/answers/${answer.messageId}/feedback`, {
    method: 'POST',
    body: JSON.stringify({ helpful: false }),
    headers: { 'Content-Type': 'application/json' },
  });
  expect(response.status).toBe(204);
  await again.stop();
});
