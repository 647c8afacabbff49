import { randomInt } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@mingbai/db';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { AidApplicationReceipt, AidApplicationView } from '../../apps/api/src/contract/index.ts';
import { application } from '../support/aid.ts';
import { createServerDatabase } from '../support/database.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const kills = 5;
/** Handed in at once, so that a kill finds transactions at every stage. */
const senders = 6;
const sentBeforeKillMax = 40;
const lifeMs = 600_000;

let dataDirectory: string;
let server: TestServer | undefined;

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'mingbai-aid-crash-'));
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(dataDirectory, { recursive: true, force: true });
});

/** The number of each application handed in → the receipt it was answered with, or null where the answer never came. */
type Sent = Map<number, AidApplicationReceipt | null>;

async function send(url: string, number: number): Promise<AidApplicationReceipt> {
  const response = await fetch(`${url}/api/aid/applications`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `crash-${number}` },
    body: JSON.stringify({ ...application, facts: `第 ${number} 份：三个月没有发工资。` }),
  });
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return AidApplicationReceipt.parse(await response.json());
}

/** Hands in one after another from several sides until the server is gone: killed when the `killAt`th is on its way. */
async function sendUntilKilled({ url, process: child }: TestServer, sent: Sent): Promise<void> {
  const killAt = sent.size + randomInt(senders, sentBeforeKillMax);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const keepSending = async (): Promise<void> => {
    while (!child.killed) {
      const number = sent.size + 1;
      sent.set(number, null);
      const answer = send(url, number);
      if (number === killAt) child.kill('SIGKILL');
      await answer.then(
        (receipt) => sent.set(number, receipt),
        (broken: unknown) => {
          if (!child.killed) throw broken;
        },
      );
    }
  };
  await Promise.all(Array.from({ length: senders }, keepSending));
  await gone;
}

/** How many rows answer each of these: all but the first two must be none. */
async function countRows(target: { url?: string; directory?: string }): Promise<Record<string, number>> {
  const database = await openDatabase(target);
  try {
    const [row = {}] = await database.db.execute<Record<string, number>>(sql`
      SELECT (SELECT count(*)::int FROM matters) AS matters,
             (SELECT count(*)::int FROM idempotency_keys WHERE scope = 'aid-application' AND status IS NOT NULL) AS answered,
             (SELECT count(*)::int FROM idempotency_keys WHERE scope = 'aid-application' AND status IS NULL) AS unfinished,
             (SELECT count(*)::int FROM matters m WHERE (SELECT count(*) FROM matter_events e WHERE e.matter_id = m.id AND e.position = 1 AND e.to_state = 'SUBMITTED') <> 1) AS without_event,
             (SELECT count(*)::int FROM matters m WHERE NOT EXISTS (SELECT FROM matter_clocks c WHERE c.matter_id = m.id AND c.code = 'T7')) AS without_clock,
             (SELECT count(*)::int FROM matters m WHERE NOT EXISTS (SELECT FROM matter_consents c WHERE c.matter_id = m.id)) AS without_consent,
             (SELECT count(*)::int FROM matters m WHERE NOT EXISTS (SELECT FROM matter_keys k WHERE k.matter_id = m.id)) AS without_key`);
    return row;
  } finally {
    await database.close();
  }
}

async function statusOf(url: string, { receiptNo, accessCode }: AidApplicationReceipt): Promise<AidApplicationView> {
  const response = await fetch(`${url}/api/aid/applications/${receiptNo}`, { headers: { Authorization: `Bearer ${accessCode}` } });
  expect(response.status, receiptNo).toBe(200);
  return AidApplicationView.parse(await response.json());
}

interface Engine {
  target: { url?: string; directory?: string };
  env: Record<string, string>;
}

function openEmbedded(): Promise<Engine> {
  const template = inject('templateDirectory');
  // The knowledge is there already where the suite runs embedded: only the starts are waited for.
  if (template !== '') cpSync(template, dataDirectory, { recursive: true });
  return Promise.resolve({ target: { directory: dataDirectory }, env: {} });
}

async function openOnServer(): Promise<Engine> {
  const url = await createServerDatabase(inject('templateDirectory') === '' ? 'postgres' : undefined);
  return { target: { url }, env: { DATABASE_URL: url } };
}

const noServer = inject('postgresUrl') === '';

for (const [name, open] of [
  ['the embedded database', openEmbedded],
  ['a PostgreSQL server', openOnServer],
] as const) {
  test.skipIf(open === openOnServer && noServer)(
    `on ${name}, whatever was acknowledged outlives a server killed in the middle, whole and once`,
    { timeout: lifeMs },
    async () => {
      const { target, env } = await open();
      const sent: Sent = new Map();
      for (let kill = 0; kill < kills; kill++) {
        server = await startTestServer({ dataDirectory, env });
        await sendUntilKilled(server, sent);
      }
      const acknowledged = [...sent].flatMap(([number, receipt]) => (receipt ? [{ number, receipt }] : []));
      expect(acknowledged.length).toBeGreaterThan(0);

      server = await startTestServer({ dataDirectory, env });
      const { url } = server;
      for (const { receipt } of acknowledged) expect((await statusOf(url, receipt)).timeline).toMatchObject([{ state: 'SUBMITTED' }]);
      await server.stop();
      const { matters, answered, ...faults } = await countRows(target);
      expect(faults).toEqual({ unfinished: 0, without_event: 0, without_clock: 0, without_consent: 0, without_key: 0 });
      expect(matters).toBe(answered);
      expect(matters).toBeGreaterThanOrEqual(acknowledged.length);
      expect(matters).toBeLessThanOrEqual(sent.size);

      server = await startTestServer({ dataDirectory, env });
      for (const [number, receipt] of sent) {
        const again = await send(server.url, number);
        if (receipt) expect(again, `crash-${number}`).toEqual(receipt);
      }
      await server.stop();
      expect((await countRows(target))['matters']).toBe(sent.size);
    },
  );
}
