import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../support/app.ts';

interface Operation {
  parameters?: { name: string; in: string }[];
  requestBody?: unknown;
  security?: Record<string, unknown>[];
  responses: Record<string, { description?: string; content?: Record<string, { schema: { $ref?: string } }> }>;
}

let app: TestApp;
let document: { paths: Record<string, Record<string, Operation>>; components: { schemas: object; securitySchemes: Record<string, object> } };
let operations: { name: string; operation: Operation }[];
beforeAll(async () => {
  app = await openTestApp();
  document = (await (await app.request('/api/openapi.json')).json()) as typeof document;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  );
});
afterAll(() => app.close());

const namesOf = (wanted: (operation: Operation) => boolean): string[] => operations.filter(({ operation }) => wanted(operation)).map(({ name }) => name);
const at = (name: string): Operation => {
  const found = operations.find((operation) => operation.name === name);
  if (!found) throw new Error(name);
  return found.operation;
};

test('whatever changes something names the idempotency key, and nothing else does', () => {
  const without = ['search', 'triage', 'deadlines', 'aid/screenings', 'calculators/{id}'].map((path) => `POST /api/${path}`);
  const mutating = operations.map(({ name }) => name).filter((name) => !name.startsWith('GET ') && ![...without, 'DELETE /api/desk/session'].includes(name));
  expect(mutating.length).toBeGreaterThan(30);
  expect(namesOf(({ parameters = [] }) => parameters.some((one) => one.name === 'Idempotency-Key' && one.in === 'header'))).toEqual(mutating);
});

test('the desk and the receipts say who may come in, by schemes that are there', () => {
  expect(document.components.securitySchemes).toMatchObject({
    accessCode: { type: 'http', scheme: 'bearer' },
    desk: { type: 'apiKey', in: 'cookie', name: 'desk' },
  });
  for (const { name, operation } of operations) {
    const [scheme] = (operation.security ?? []).flatMap((one) => Object.keys(one));
    if (name.includes('/api/desk/') && name !== 'POST /api/desk/session') expect([name, scheme]).toEqual([name, 'desk']);
    if (name.includes('{receiptNo}')) expect([name, scheme]).toEqual([name, 'accessCode']);
    if (scheme !== undefined) expect(Object.keys(document.components.securitySchemes)).toContain(scheme);
  }
});

test('refusals are told as problems', () => {
  for (const { name, operation } of operations) {
    const refusals = Object.keys(operation.responses).filter((status) => status.startsWith('4'));
    const wanted = [
      ...(operation.requestBody === undefined ? [] : ['413', '415', '422']),
      ...(name.includes('/api/desk/') && name !== 'POST /api/desk/session' ? ['401', '403'] : []),
      ...(name.includes('{receiptNo}') ? ['401', '404', '429'] : []),
    ];
    expect(refusals, name).toEqual(expect.arrayContaining(wanted));
    for (const status of refusals) {
      const { description, content } = operation.responses[status] ?? {};
      expect(description, `${name} ${status}`).toMatch(/\p{Script=Han}|slot-taken/u);
      expect(content?.['application/problem+json']?.schema.$ref, `${name} ${status}`).toBe('#/components/schemas/Problem');
    }
  }
  expect(document.components.schemas).toHaveProperty('Problem.properties.issues');
  expect(at('POST /api/desk/staff').responses['409']?.description).toBe('用户名已有人用');
});
