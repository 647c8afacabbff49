import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendDueMessages } from '../../apps/api/src/mediation/send-due-messages.ts';
import { createWebhookSender } from '../../apps/api/src/mediation/webhook-sender.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { mediationOf } from '../support/mediation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

test('a message the gateway refused is offered again under the same key, and only once after it was taken', async () => {
  const keys: unknown[] = [];
  let isDown = true;
  const gateway = createServer((request, response) => {
    keys.push(request.headers['idempotency-key']);
    response.writeHead(isDown ? 503 : 204).end();
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const sender = createWebhookSender(`http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`);
  // For tomorrow: the reminder is due at once.
  await mediationOf(app).book();
  expect(await sendDueMessages(app.deps, sender)).toBe(0);
  expect(keys.length).toBeGreaterThan(0);
  isDown = false;
  app.clock.advance(60 * 60_000);
  const sent = await sendDueMessages(app.deps, sender);
  expect(sent).toBe(new Set(keys).size);
  expect(await sendDueMessages(app.deps, sender)).toBe(0);
  gateway.close();
});
