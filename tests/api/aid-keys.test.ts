import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkKeys } from '../../apps/api/src/check-keys.ts';
import { createSealing } from '../../apps/api/src/sealing.ts';
import { resealEverything } from '../../scripts/reseal/reseal.ts';
import { application, applyFor } from '../support/aid.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { startTestServer } from '../support/server.ts';

const [oldKey, newKey] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const check = (...keys: Parameters<typeof createSealing>) => checkKeys(app.deps.database.db, createSealing(...keys));

test('any key will do for a database that holds nothing', async () => {
  await check(newKey);
});

test('data sealed by a key that was left out, or search keys derived from another, keep the service from starting', async () => {
  await applyFor(app);
  await check(oldKey);
  await check(newKey, { oldKeys: [oldKey] });
  await expect(check(newKey)).rejects.toThrow(/DATA_KEY_OLD.*former key/);
  await expect(check(newKey, { blindKey: oldKey })).rejects.toThrow('DATA_KEY_OLD');
  await expect(check(newKey, { oldKeys: [oldKey], blindKey: newKey })).rejects.toThrow(/BLIND_KEY.*oldest data key/);
});

test('once all is sealed anew the old key may go, but not the secret of the search keys', async () => {
  const both = createSealing(newKey, { oldKeys: [oldKey] });
  expect(await resealEverything(app.deps.database.db, both, { batchRows: 10, onProgress: () => undefined })).toMatchObject({ left: 0 });
  await check(newKey, { blindKey: oldKey });
  await expect(check(newKey)).rejects.toThrow('BLIND_KEY');
});

test('the built service says so and ends, and starts again with the former key', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'mingbai-keys-'));
  const start = (...keys: Buffer[]) => {
    const [key, ...former] = keys.map((one) => one.toString('base64'));
    return startTestServer({ dataDirectory, env: { DATA_KEY: key ?? '', DATA_KEY_OLD: former.join(',') } });
  };
  try {
    const first = await start(oldKey);
    const headers = { 'Content-Type': 'application/json' };
    const applied = await fetch(`${first.url}/api/aid/applications`, { method: 'POST', body: JSON.stringify(application), headers });
    expect(applied.status).toBe(201);
    await first.stop();
    const failure = await start(newKey).then(
      () => 'started',
      (cause: unknown) => String(cause),
    );
    expect(failure).toMatch(/ended with 1[\s\S]*DATA_KEY_OLD/);
    expect(failure).not.toMatch(/\n\s+at /);
    await (await start(newKey, oldKey)).stop();
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true });
  }
});
