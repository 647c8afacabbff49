import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Calculation, CalculatorList } from '../../apps/api/src/contract/calculators.ts';
import { ProblemBody } from '../../apps/api/src/contract/problems.ts';
import { openTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
let list: CalculatorList['calculators'];
beforeAll(async () => {
  app = await openTestApp();
  list = CalculatorList.parse(await (await app.request('/api/calculators')).json()).calculators;
});
afterAll(() => app.close());

async function calculate(id: string, body: unknown): Promise<Calculation> {
  const response = await app.post(`/api/calculators/${id}`, body);
  expect(response.status).toBe(200);
  return Calculation.parse(await response.json());
}

async function refuse(id: string, body: unknown): Promise<ProblemBody> {
  const response = await app.post(`/api/calculators/${id}`, body);
  expect(response.headers.get('Content-Type')).toContain('application/problem+json');
  return ProblemBody.parse(await response.json());
}

test('the list names seventeen calculators, each with an input schema whose every question is Chinese', () => {
  expect(list.map(({ code }) => code).sort()).toEqual(Array.from({ length: 17 }, (_, at) => `C${at + 1}`).sort());
  for (const { title, hint, input } of list) {
    for (const words of [title, hint, ...Object.values(input.properties).map((field) => field.title)]) expect(words).toMatch(/\p{Script=Han}/u);
    expect(input.type).toBe('object');
  }
});

test('the example of each calculator is answered, with its articles to be opened here and the notice that it is an estimate', async () => {
  for (const { id, code, input } of list) {
    const { lines, basis, ruleVersion, notice } = await calculate(id, input.examples[0]);
    expect(lines.length).toBeGreaterThan(0);
    expect(ruleVersion.startsWith(`${id}@`)).toBe(true);
    expect(notice).toContain('估算');
    expect(basis.length).toBeGreaterThan(0);
    for (const { slug, article, label } of basis) {
      expect((await app.request(`/api/articles/${slug}/${article}`)).status).toBe(200);
      expect(label).toMatch(/第.+条$/u);
    }
    expect(await calculate(code, input.examples[0])).toEqual(await calculate(id, input.examples[0]));
  }
});

test('a court fee is told in yuan as a decimal string, with each slice', async () => {
  const body = await calculate('litigation-fee', { kind: 'property', amount: '100000' });
  expect(body).toMatchObject({ result: '2300.00', resultMax: null, unit: 'yuan', basis: [{ slug: 'litigation-fees-measures', article: 13 }, { article: 44 }] });
  expect(body.lines.map(({ amount }) => amount)).toEqual(['50.00', '2250.00']);
});

test('an amount may come as a number too', async () => {
  expect((await calculate('C1', { kind: 'property', amount: 100_000 })).result).toBe('2300.00');
});

test('what an editor has not read is not cited', async () => {
  const { basis, notice } = await calculate('C16', { kind: 'food', price: '50' });
  expect(basis).toEqual([]);
  expect(notice).toContain('《食品安全法》');
});

test('a figure the bureau has not filled in leaves the sum open and says that the window decides', async () => {
  const { result, notice } = await calculate('C10', { kind: 'disabled', age: 40, grade: 9 });
  expect(result).toBeNull();
  expect(notice).toContain('窗口');
});

test('who left before the law began is given no sum, and certainly none below nothing', async () => {
  const { result, notice } = await calculate('C2', { reason: 'layoff', startedOn: '2000-01-01', endedOn: '2005-01-01', monthlyWage: '8000' });
  expect(result).toBeNull();
  expect(notice).toContain('2008 年以前');
});

test('an unknown calculator is a 404', async () => {
  expect(await refuse('C99', {})).toMatchObject({ status: 404, code: 'not-found' });
  expect(await refuse('constructor', {})).toMatchObject({ status: 404 });
  expect(await refuse('%E8%AF%89%E8%AE%BC', {})).toMatchObject({ status: 404 });
});

test.each([
  ['C1', {}, 'kind'],
  ['C1', { kind: 'theft' }, 'kind'],
  ['C1', { kind: 'property' }, 'amount'],
  ['C1', { kind: 'property', amount: '-5' }, 'amount'],
  ['C1', { kind: 'property', amount: '1e9' }, 'amount'],
  ['C1', { kind: 'property', amount: 1e21 }, 'amount'],
  ['C1', { kind: 'property', amount: 0.1 + 0.2 }, 'amount'],
  ['C1', { kind: 'property', amount: null }, 'amount'],
  ['C1', { kind: 'property', amount: '９００' }, 'amount'],
  ['C1', { kind: 'labour', on: '1999-01-01' }, 'on'],
  ['C1', { kind: 'labour', on: '2026-02-30' }, 'on'],
  ['C2', { reason: 'layoff', startedOn: '2026-01-02', endedOn: '2026-01-01', monthlyWage: '1' }, 'endedOn'],
  ['C7', { principal: '100', deducted: '100', contractOn: '2025-01-01', endOn: '2026-01-01' }, 'deducted'],
  ['C10', { kind: 'dead', age: 40, dependants: [{ age: 5, supporters: 0 }] }, 'dependants.0.supporters'],
  ['C12', {}, 'jointProperty'],
  ['C14', { submittedOn: '2026-13-01' }, 'submittedOn'],
  ['C3', { startedOn: '2024-03-01', endedOn: '2025-12-31', singedOn: '2024-06-01', monthlyWage: '6000' }, 'singedOn'],
  ['C10', { kind: 'dead', age: 40, dependants: [{ age: 5, supporters: 1, name: '' }] }, 'dependants.0.name'],
  ['C10', { kind: 'injured', age: 30, lostDays: 90 }, 'lostPerDay'],
  ['C11', { kind: 'disabled', grade: 9, monthlyWage: '1000', wageBefore: '8000' }, 'stopMonths'],
])('%s refuses %j in Chinese, naming %s', async (id, body, path) => {
  const problem = await refuse(id, body);
  expect(problem.status).toBe(422);
  expect(problem.issues?.map((issue) => issue.path)).toContain(path);
  for (const { message } of problem.issues ?? []) expect(message).toMatch(/\p{Script=Han}/u);
});

test('a body that is no object is refused', async () => {
  for (const body of [[], 'x', 5, null, [[1]]]) expect((await refuse('C1', body)).status).toBe(422);
});

test('the largest amounts and the farthest days are summed to the fen', async () => {
  const most = '999999999999.99';
  expect((await calculate('C1', { kind: 'property', amount: most })).result).toBe('5000041800.00');
  expect((await calculate('C7', { principal: most, contractOn: '2020-08-20', endOn: '2200-12-31', agreedRate: '1000' })).result).toMatch(/^\d+\.\d{2}$/);
  expect((await calculate('C17', { unpaid: most, dueOn: '1900-01-01', paidOn: '2200-12-31' })).result).toMatch(/^\d+\.\d{2}$/);
});

test('a thousand bodies of any shape never break the service', async () => {
  const day = fc.constantFrom('1900-01-01', '2019-08-19', '2020-02-29', '2026-11-23', '2200-12-31');
  const any = fc.oneof(
    fc.string(),
    fc.double(),
    fc.integer({ min: -2, max: 30 }),
    fc.boolean(),
    fc.constant(null),
    day,
    fc.constantFrom('0', '0.01', '999999999999.99'),
  );
  const bodies = fc.constantFrom(...list).chain(({ id, input }) => {
    const fields = Object.entries(input.properties).map(([name, field]) => {
      const labels = Object.keys(field['x-labels'] ?? {});
      return [name, labels.length > 0 ? fc.constantFrom(...labels) : field['x-kind'] === 'date' ? fc.oneof(day, any) : any] as const;
    });
    return fc.record(Object.fromEntries(fields), { requiredKeys: [] }).map((body) => ({ id, body }));
  });
  for (const { id, body } of fc.sample(bodies, { numRuns: 1000, seed: 20_261_123 })) {
    const response = await app.post(`/api/calculators/${id}`, body);
    expect([200, 422], JSON.stringify({ id, body })).toContain(response.status);
  }
});
