import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../apps/api/src/contract/chat.ts';
import { openTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

async function ask(message: string, more: Record<string, unknown> = {}): Promise<Answer> {
  const response = await app.post('/api/chat', { message, ...more });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

test('a question about a loan is answered with citations whose quotes stand in the cited article word for word', async () => {
  const answer = await ask('朋友借了我三万块钱，到期了一直不还，怎么办？');
  expect(answer.outcome).toBe('answered');
  expect(answer.mode).toBe('extractive');
  expect(answer.citations.length).toBeGreaterThan(0);
  for (const citation of answer.citations) {
    expect(answer.text).toContain(citation.marker);
    if (!citation.law) continue;
    const article = (await (await app.request(`/api/articles/${citation.law.slug}/${citation.article ?? 0}`)).json()) as { text: string };
    expect(article.text).toContain(citation.quote);
  }
});

test('an article that cannot be retold is shown as it stands, and a law we do not hold is said to be absent', async () => {
  const whole = [await ask('消费者权益保护法第三十五条'), await ask('仲裁法第五十条')];
  for (const { text, outcome, citations } of whole) expect([text.trim() === '', outcome === 'answered' && citations.length === 0]).toEqual([false, false]);
  expect((await ask('优化营商环境条例36条')).outcome).toBe('no-basis');
});

test('an article that a later one has overtaken is told as such, together with that one', async () => {
  const answer = await ask('劳动法第八十二条');
  expect(answer.citations.map(({ passageId }) => passageId)).toEqual(expect.arrayContaining(['labor-law:82', 'labor-dispute-mediation-arbitration-law:27']));
  expect(answer.text).toContain('已经不用了');
  expect(answer.text).not.toMatch(/六十日|60\s*[日天]/);
});

test('who speaks of dying is told whom to call, and of no divorce', async () => {
  const answer = await ask('不想活了');
  expect([answer.outcome, answer.citations]).toEqual(['emergency', []]);
});

test('a bare date after a question about a judgment is counted, and a bare «no» is understood', async () => {
  const first = await ask('一审判决我不服，想上诉');
  const dated = first.triage?.questions.find(({ id }) => id.startsWith('date:'));
  expect(dated).toBeDefined();
  const second = await ask('11月20日收到的', { conversationId: first.conversationId });
  expect(second.outcome).toBe('answered');
  expect(second.text).toContain('2026年12月7日');
  expect(second.triage?.routes.some(({ deadline }) => deadline?.lastDay === '2026-12-07')).toBe(true);
  const violent = await ask('我想离婚，孩子归谁');
  expect(violent.triage?.questions[0]?.id).toBe('danger');
  const calm = await ask('没有', { conversationId: violent.conversationId });
  expect(calm.triage?.questions.map(({ id }) => id)).not.toContain('danger');
  const danger = await ask('现在有危险', { conversationId: violent.conversationId });
  expect(danger.outcome).toBe('emergency');
});

test('every marker in the text has its citation, and none is left over', async () => {
  const answer = await ask('离婚时孩子归谁');
  const markers = new Set(answer.text.match(/\[\d+\]/g));
  expect(markers.size).toBeGreaterThan(0);
  expect(markers).toEqual(new Set(answer.citations.map((citation) => citation.marker)));
});

test.each(['民法典1077条说的是什么', '民法典第一千零七十七条', '《民法典》第１０７７条是什么意思'])(
  'an article named by number comes first: %s',
  async (message) => {
    const answer = await ask(message);
    expect(answer.citations[0]).toMatchObject({ article: 1077, law: { slug: 'civil-code' } });
  },
);

test('a short question is understood after the one before it', async () => {
  const first = await ask('我和老公要离婚，登记以后还要等冷静期吗');
  const second = await ask('那要多久', { conversationId: first.conversationId });
  expect(second.conversationId).toBe(first.conversationId);
  expect(second.citations.map((citation) => citation.article)).toContain(1077);
});

test('numbers that identify a person are masked before anything is stored', async () => {
  const answer = await ask('我叫人骗了，身份证420106199001011234，手机13800138000，卡号6222021234567890123，借条怎么写才有效');
  const rows = await app.deps.database.db.query.messages.findMany();
  const row = rows.find((message) => message.id === answer.messageId);
  const question = app.deps.sealing.open(row?.questionSealed ?? new Uint8Array());
  expect(question).toContain('［身份证号］');
  expect(question).not.toMatch(/\d{11,}/);
  expect(app.logged.join('\n')).not.toMatch(/13800138000|420106199001011234/);
});

test('the same key gives the same answer and one row, also when sent ten times at once', async () => {
  const key = 'chat-key-1';
  const before = (await app.deps.database.db.query.messages.findMany()).length;
  const responses = await Promise.all(Array.from({ length: 10 }, () => app.post('/api/chat', { message: '房东不退押金' }, { 'Idempotency-Key': key })));
  const bodies = await Promise.all(responses.map((response) => response.text()));
  expect(new Set(bodies).size).toBe(1);
  expect((await app.deps.database.db.query.messages.findMany()).length).toBe(before + 1);
  const other = await app.post('/api/chat', { message: '别的问题' }, { 'Idempotency-Key': key });
  expect(other.status).toBe(422);
  expect(await other.json()).toMatchObject({ code: 'idempotency-mismatch' });
});

test('a stream tells start, triage, text, citations and the whole answer, in this order', async () => {
  const response = await app.post('/api/chat', { message: '邻居装修漏水到我家' }, { Accept: 'text/event-stream' });
  expect(response.headers.get('Content-Type')).toContain('text/event-stream');
  const events = readEvents(await response.text());
  const names = events.map((event) => event.name);
  expect(names[0]).toBe('start');
  expect(names[1]).toBe('triage');
  expect(names.at(-2)).toBe('citations');
  expect(names.at(-1)).toBe('done');
  const spoken = events.filter((event) => event.name === 'delta').map((event) => (event.data as { text: string }).text);
  expect((events.at(-1)?.data as Answer).text).toBe(spoken.join(''));
});

test('an opinion on an answer is kept, and the last one counts', async () => {
  const answer = await ask('遗嘱要怎么写');
  expect((await app.post(`/api/answers/${answer.messageId}/feedback`, { helpful: true })).status).toBe(204);
  expect((await app.post(`/api/answers/${answer.messageId}/feedback`, { helpful: false, reason: '太长' })).status).toBe(204);
  const [row] = await app.deps.database.db.query.feedback.findMany();
  expect(row?.helpful).toBe(false);
  expect(app.deps.sealing.open(row?.reasonSealed ?? new Uint8Array())).toBe('太长');
});

function readEvents(body: string): { name: string; data: unknown }[] {
  return body
    .split('\n\n')
    .filter((block) => block.trim() !== '')
    .map((block) => ({ name: /^event: (.*)$/m.exec(block)?.[1] ?? '', data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null') as unknown }));
}
