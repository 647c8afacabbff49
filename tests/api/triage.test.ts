import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../apps/api/src/contract/chat.ts';
import type { Deadline } from '../../apps/api/src/contract/deadlines.ts';
import type { Triage } from '../../apps/api/src/contract/triage.ts';
import { openTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

async function triage(body: Record<string, unknown>): Promise<Triage> {
  const response = await app.post('/api/triage', body);
  expect(response.status).toBe(200);
  return (await response.json()) as Triage;
}

async function ask(message: string): Promise<Answer> {
  return (await (await app.post('/api/chat', { message })).json()) as Answer;
}

test.each([
  ['他正在打我，我躲在厕所里', 'P0', '110'],
  ['老公又动手打我了', 'P1', '110'],
  ['我不想活了', 'P3', '12356'],
  ['客服让我开共享屏幕转账，我正在操作', 'P4', '110'],
])('%s opens gate %s and names whom to call, before any law', async (message, gate, number) => {
  const answer = await ask(message);
  expect(answer.outcome).toBe('emergency');
  expect(answer.triage?.safety?.gate).toBe(gate);
  expect(answer.triage?.safety?.calls.map((call) => call.number)).toContain(number);
  expect(answer.text.indexOf(answer.triage?.safety?.text ?? 'none')).toBeLessThan(4);
});

test.each(['没有家暴，就是经常吵架，想离婚', '什么是家庭暴力', '我想打官司', '保险的自杀条款怎么赔', '商场跳楼价促销骗人'])(
  '%s opens no gate of danger',
  async (message) => {
    expect((await ask(message)).outcome).not.toBe('emergency');
  },
);

test('unpaid wages lead to a door with the reason and the article, and to a person at the end', async () => {
  const { field, routes } = await triage({ message: '老板拖欠我三个月工资' });
  expect(field).toBe('labour');
  expect(routes.map((route) => route.kind)).toEqual(expect.arrayContaining(['labour-arbitration', 'staff']));
  for (const route of routes) expect(route.why).toMatch(/\p{Script=Han}{4}/u);
  expect(routes.at(-1)?.kind).toBe('staff');
});

test.each(['我想离婚，孩子归我', '朋友借钱不还', '房东不退押金', '物业费太贵不想交'])(
  'an ordinary quarrel is never promised legal aid: %s',
  async (message) => {
    expect((await triage({ message })).routes.map((route) => route.kind)).not.toContain('legal-aid');
  },
);

test('violence at home brings the protection order and aid without a means test', async () => {
  const { routes } = await triage({ message: '老公打我，我想离婚' });
  expect(routes.map((route) => route.kind)).toEqual(expect.arrayContaining(['protection-order', 'legal-aid']));
});

test('every article a door stands on exists', async () => {
  for (const message of ['老板拖欠工资', '老公打我', '工伤单位不管', '对罚款不服', '继承房子', '交通事故赔偿', '借钱不还', '邻居漏水']) {
    const { routes, notRoutes } = await triage({ message });
    for (const { slug, article } of [...routes, ...notRoutes].flatMap((route) => route.basis))
      expect((await app.request(`/api/articles/${slug}/${article}`)).status, `${message}: ${slug} ${article}`).toBe(200);
  }
});

test('with nothing said the path begins with a question one can tap', async () => {
  const { questions } = await triage({});
  expect(questions[0]?.options.length).toBeGreaterThan(5);
});

test('an appeal within fifteen days ends on a working day, and its calendar file says so', async () => {
  const response = await app.post('/api/deadlines', { code: 'D_APPEAL', from: '2026-11-09', kind: 'judgment' });
  const deadline = (await response.json()) as Deadline;
  expect(deadline).toMatchObject({ code: 'D_APPEAL', lastDay: '2026-11-24', daysLeft: 1, urgent: true });
  expect(deadline.basis[0]).toMatchObject({ slug: 'civil-procedure-law', article: 171 });
  const file = await app.post('/api/deadlines', { code: 'D_APPEAL', from: '2026-11-09', kind: 'judgment' }, { Accept: 'text/calendar' });
  expect(await file.text()).toContain('DTSTART;VALUE=DATE:20261124');
});

test('three years that end on a holiday end after it', async () => {
  const deadline = (await (await app.post('/api/deadlines', { code: 'D_CIV', from: '2022-05-31' })).json()) as Deadline;
  expect(deadline.lastDay).toBe('2025-06-03');
  expect(`${deadline.text}${deadline.notes.join('')}`).toMatch(/起诉|法院/);
});

test.each([
  ['a clock nobody knows', { code: 'D_NOPE', from: '2026-01-01' }, 'code'],
  ['a day that does not exist', { code: 'D_APPEAL', from: '2026-02-30' }, 'from'],
  ['no day', { code: 'D_APPEAL' }, 'from'],
  ['a day beyond all reckoning', { code: 'D_APPEAL', from: '9999-12-31' }, 'from'],
])('%s is refused, naming the field', async (_, body, path) => {
  const response = await app.post('/api/deadlines', body);
  expect(response.status).toBe(422);
  const { issues } = (await response.json()) as { issues: { path: string }[] };
  expect(issues.map((issue) => issue.path)).toEqual([path]);
});
