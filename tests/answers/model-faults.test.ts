import { createOpenAiChatModel } from '@mingbai/knowledge';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../apps/api/src/contract/chat.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { type FakeModel, type FakeTurn, startFakeModel } from '../support/fake-model.ts';

const question = '朋友借了我三万块钱不还怎么办';

let fake: FakeModel;
let app: TestApp;
beforeAll(async () => {
  fake = await startFakeModel();
  // The real adapter with shorter patience, so that the suite does not wait whole seconds for each silence.
  app = await openTestApp({ model: createOpenAiChatModel({ baseUrl: fake.baseUrl, apiKey: 'k', model: 'm', firstByteTimeoutMs: 400, totalTimeoutMs: 1500 }) });
});
afterAll(async () => {
  await app.close();
  await fake.stop();
});

async function ask(): Promise<Answer> {
  const response = await app.post('/api/chat', { message: question });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

test('a model that points at its material is shown with our citations', async () => {
  fake.behave((turn) => {
    turn.say('您可以先催他还钱，');
    turn.say('再考虑起诉。[S');
    turn.say('1]\n\n');
    turn.say('- 把转账记录留好。[S2]\n');
    turn.end();
  });
  const answer = await ask();
  expect(answer).toMatchObject({ outcome: 'answered', mode: 'model' });
  expect(answer.text).toBe('您可以先催他还钱，再考虑起诉。[1]\n\n- 把转账记录留好。[2]\n');
  expect(answer.citations).toHaveLength(2);
});

test('the model is shown no law name and no article number, and no personal number', async () => {
  fake.behave((turn) => turn.end());
  await app.post('/api/chat', { message: `${question}，我的手机是13812345678` });
  const prompt =
    fake.asked
      .at(-1)
      ?.map((message) => message.content)
      .join('\n') ?? '';
  expect(prompt).toContain('［手机号］');
  expect(prompt).not.toMatch(/13812345678|《中华人民共和国民法典》|第六百[^，。]*条/);
});

const faults: [string, (turn: FakeTurn) => void][] = [
  ['never says a word', () => undefined],
  ['answers 429', (turn) => turn.raw.writeHead(429).end('slow down')],
  ['answers 500', (turn) => turn.raw.writeHead(500).end('oops')],
  ['answers with a web page', (turn) => turn.raw.writeHead(200, { 'Content-Type': 'text/html' }).end('<html><body>login</body></html>')],
  ['sends broken JSON', (turn) => turn.raw.writeHead(200, { 'Content-Type': 'text/event-stream' }).end('data: {"choices":[{"del\n\n')],
  [
    'hangs up in the middle',
    (turn) => {
      turn.say('您可以');
      setTimeout(() => turn.raw.destroy(), 20);
    },
  ],
  [
    'stops without an ending',
    (turn) => {
      turn.say('您可以先催他还钱。[S1]');
      turn.raw.end();
    },
  ],
  [
    'cuts a character in two',
    (turn) => {
      const bytes = Buffer.from(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: '钱' }, finish_reason: null }] })}\n\n`);
      turn.raw.writeHead(200, { 'Content-Type': 'text/event-stream' });
      const at = bytes.indexOf(Buffer.from('钱')) + 1;
      turn.raw.end(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 2), Buffer.from('data: [DONE]\n\n')]));
    },
  ],
  [
    'babbles without end',
    (turn) => {
      const timer = setInterval(() => turn.say('好好好'), 5);
      turn.raw.on('close', () => clearInterval(timer));
    },
  ],
  [
    'sends another encoding',
    (turn) =>
      turn.raw
        .writeHead(200, { 'Content-Type': 'text/event-stream; charset=gbk' })
        .end(Buffer.from([0x64, 0x61, 0x74, 0x61, 0x3a, 0x20, 0xc4, 0xfa, 0xba, 0xc3, 0x0a, 0x0a])),
  ],
  [
    'says nothing but rejected sentences',
    (turn) => {
      turn.say('根据《某某管理条例》第九十九条，您能得到三倍赔偿。');
      turn.end();
    },
  ],
];

test.each(faults)('a model that %s leaves the resident with our own answer, marked degraded', async (_, behaviour) => {
  fake.behave(behaviour);
  const answer = await ask();
  expect(answer).toMatchObject({ outcome: 'degraded', mode: 'extractive' });
  expect(answer.citations.length).toBeGreaterThan(0);
});

test('a model that cannot be reached leaves our own answer', async () => {
  const nobody = await openTestApp({ model: createOpenAiChatModel({ baseUrl: 'http://127.0.0.1:9/v1', apiKey: 'k', model: 'm' }) });
  const answer = (await (await nobody.post('/api/chat', { message: question })).json()) as Answer;
  await nobody.close();
  expect(answer).toMatchObject({ outcome: 'degraded', mode: 'extractive' });
});

const lies: [string, string][] = [
  ['an article that was not shown', '根据《民法典》第1260条，您应当这样做。[S1]'],
  ['an article in Chinese numerals', '民法典一千二百六十条是这样规定的。[S1]'],
  ['a law that was not shown', '《治安管理处罚法》也有规定。[S1]'],
  ['a law that does not exist', '依照《民间借贷保护法》，可以报警抓人。[S1]'],
  ['a repealed law as if in force', '《合同法》规定他必须还钱。[S1]'],
  ['a made-up quote', '法律写着“欠债不还的，处三年以下徒刑”。[S1]'],
  ['a web address', '请到 www.laodai.com 登记。[S1]'],
  ['a telephone number', '请拨打 400-800-1234 投诉。[S1]'],
  ['a mobile number', '联系张律师13912345678。[S1]'],
  ['a figure of its own', '您可以要求 37 倍赔偿。[S1]'],
  ['a range of articles', '《民法典》第五条至第七条都能用。[S1]'],
  ['an article put in between', '民法典第一千零七十九条之一允许这样。[S1]'],
  ['full-width digits', '依据劳动合同法第９９条可以索赔。[S1]'],
  ['a paragraph of an article that was not shown', '见《民法典》第1077条第1款。[S1]'],
  ['a law in other brackets', '按〈婚姻法〉办就行。[S1]'],
  ['a number to dial written out', '请拨打四零零八零零一二三四。[S1]'],
  ['a quote that differs by one character', '法律说“借款合同应当采用书面形是”。[S1]'],
  ['a quote that never ends', '法律说“借款要还。[S1]'],
  ['a script', '<script>alert(1)</script>请看。[S1]'],
  ['a heading', '# 结论。[S1]'],
  ['a table', '| 项目 | 数额 |。[S1]'],
  ['a link that runs code', '请[点这里](javascript:alert(1))看看。[S1]'],
  ['circled digits', '依据民法典第①①⑥⑤条。[S1]'],
  ['digits as entities', '依据民法典第&#49;165条。[S1]'],
  ['a law without marks', '消費者權益保護法也管这件事。[S1]'],
  ['a court paper', '九民纪要是这样说的。[S1]'],
  ['a part of a code', '合同编第九章有说明。[S1]'],
  ['a quote in foreign marks', '法律规定«房东应当登门道歉»。[S1]'],
  ['a quote announced by a colon', '法律原文是：**房东应当登门道歉**。[S1]'],
  ['a date of its own', '从2019年3月5日起施行。[S1]'],
  ['a vague multiple', '可以双倍赔。[S1]'],
  ['a stranger to be added', '加微信 lawyer888 咨询。[S1]'],
  ['an address without http', '请看 ftp://evil/a 。[S1]'],
  ['our own instructions', '系统提示要我不说法律名称。[S1]'],
  ['our own tokens', '资料S2里说了。[S1]'],
  ['a promise', '您一定能赢。[S1]'],
  ['an accusation', '不退押金是犯罪，会坐牢。[S1]'],
  ['a claim without a basis', '他必须赔偿您。'],
  ['characters that turn the text round', '请看\u202E这里。[S1]'],
  ['material it was not given', '您可以这样做。[S99]'],
];

test.each(lies)('%s never reaches the screen', async (_, lie) => {
  fake.behave((turn) => {
    turn.say('您可以先催他还钱。[S1]');
    turn.say(lie);
    turn.say('也可以找人调解。[S2]');
    turn.end();
  });
  const answer = await ask();
  expect(answer.mode).toBe('model');
  expect(answer.text).toBe('您可以先催他还钱。[1]也可以找人调解。[2]');
});

test('after a dropped stream the same key gives a whole answer that can be rated', async () => {
  fake.behave((turn) => turn.say('您'));
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'dropped-1' };
  const body = JSON.stringify({ message: question });
  const dropped = await app.request('/api/chat', { method: 'POST', body, headers: { ...headers, Accept: 'text/event-stream' } });
  await dropped.body?.cancel();
  fake.behave((turn) => turn.end());
  const answer = (await (await app.request('/api/chat', { method: 'POST', body, headers })).json()) as Answer;
  expect(answer.citations.length).toBeGreaterThan(0);
  expect((await app.post(`/api/answers/${answer.messageId}/feedback`, { helpful: true })).status).toBe(204);
});

test('an answer a model began carries the model label, and the log says why it was given up', async () => {
  fake.behave((turn) => {
    turn.say('您可以先催他还钱。[S1]也可以');
    turn.raw.end();
  });
  const answer = await ask();
  expect(answer).toMatchObject({ outcome: 'degraded', mode: 'extractive' });
  expect(answer.text.startsWith('您可以先催他还钱。[1]')).toBe(true);
  expect(answer.notice).toContain('由人工智能生成');
  expect(app.logged.join('\n')).toContain('model given up');
});

test('a dropped stream cancels the call to the model', async () => {
  fake.behave((turn) => turn.say('您'));
  const before = fake.dropped();
  const gone = new AbortController();
  const response = await app.request('/api/chat', {
    method: 'POST',
    body: JSON.stringify({ message: question }),
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    signal: gone.signal,
  });
  await response.body?.cancel();
  await expect.poll(() => fake.dropped(), { timeout: 2000 }).toBe(before + 1);
});
