import { describe, expect, test } from 'vitest';
import { createSafetyGates } from '../../packages/knowledge/src/triage/safety.ts';
import { loadPassages, loadTriager, readCases, rules } from './load-triager.ts';

const triager = loadTriager();
const today = '2026-11-23';
const recallMin = 0.99;
const falseAlarmsMax = 0.01;

/** Each table stands alone, so that a weak one cannot hide behind a strong one. */
describe.each(['safety-cases.tsv', 'safety-adversary.tsv'])('the safety gates on %s', (name) => {
  const results = readCases(name).map(({ text, expected }) => ({ text, expected, heard: triager.gates.findAlarm(text, today)?.gate ?? 'none' }));
  const inTrouble = results.filter(({ expected }) => expected !== 'none');
  const harmless = results.filter(({ expected }) => expected === 'none');
  const missed = inTrouble.filter(({ expected, heard }) => !expected.split('|').includes(heard));
  const falselyHeard = harmless.filter(({ heard }) => heard !== 'none');
  const recall = 1 - missed.length / inTrouble.length;
  const falseAlarms = falselyHeard.length / harmless.length;

  test(`somebody in trouble is heard (${inTrouble.length} messages)`, () => {
    console.info(`${name}: recall ${recall.toFixed(4)}, missed ${missed.map(({ text, heard }) => `${text} → ${heard}`).join(' / ') || 'none'}`);
    expect(recall).toBeGreaterThanOrEqual(recallMin);
  });

  test(`harmless words raise no alarm (${harmless.length} messages)`, () => {
    console.info(`${name}: false alarms ${falseAlarms.toFixed(4)} ${falselyHeard.map(({ text, heard }) => `${text} → ${heard}`).join(' / ')}`);
    expect(falseAlarms).toBeLessThanOrEqual(falseAlarmsMax);
  });
});

test('no test message is among those the ear has learned from', () => {
  const learned = new Set(rules.gateExamples.map(({ text }) => text));
  const shared = ['safety-cases.tsv', 'safety-adversary.tsv'].flatMap((name) => readCases(name).filter(({ text }) => learned.has(text)));
  expect(shared).toEqual([]);
});

test('family violence is told of the protection order, of aid without a means test and of the quick exit', () => {
  const safety = triager.findSafety('老公又打我了');
  expect(safety?.gate).toBe('P1');
  expect(safety?.text).toMatch(/人身安全保护令/);
  expect(safety?.text).toMatch(/不看收入/);
  expect(safety?.text).toMatch(/快速离开/);
  expect(safety?.calls[0]).toEqual({ number: '110', name: '公安报警' });
});

test('a gate whose rule has expired is silent from the next day on', () => {
  const ended = { ...rules.gates, gates: rules.gates.gates.map((gate) => (gate.gate === 'P1' ? { ...gate, effectiveTo: '2026-01-31' } : gate)) };
  const gates = createSafetyGates(ended, rules.wording, rules.hotlines);
  expect(gates.findSafety('老公打我', '2026-01-31')?.gate).toBe('P1');
  expect(gates.findSafety('老公打我', '2026-02-01')).toBeNull();
});

test.each(['上诉期只剩三天了', '仲裁时效明天就到期了', '判决书是11月10日收到的，我想上诉'])(
  'a limit that runs out within seven days opens P5: %s',
  (message) => {
    expect(triager.findSafety(message)?.gate).toBe('P5');
  },
);

test.each(['上诉期还剩十四天', '信用卡明天到期', '判决书10月1日收到的'])('time enough is no alarm: %s', (message) => {
  expect(triager.findSafety(message)?.gate).not.toBe('P5');
});

/** Some of our own questions are cries for help (继父半夜进房); the examples say which. */
const dangerous = new Set(rules.gateExamples.filter(({ label }) => label !== 'none').map(({ text }) => text));

test.each(['还想问一下，公司欠我两个月工资怎么要。', '请问离婚要去哪里办手续？', '另外房东不退押金，我想知道能不能去法院。'])(
  'a cry for help is heard beside an ordinary question: %s',
  (question) => {
    const written = createSafetyGates(rules.gates, rules.wording, rules.hotlines);
    const cries = ['safety-cases.tsv', 'safety-adversary.tsv']
      .flatMap((file) => readCases(file))
      .map(({ text }) => `${text}。${question}`)
      .filter((message) => (written.findAlarm(message, today)?.gate ?? 'P9') <= 'P3');
    const drowned = cries.filter((message) => triager.gates.findAlarm(message, today) === null);
    expect(drowned.length / cries.length, drowned.join('\n')).toBeLessThanOrEqual(0.02);
  },
);

test('ordinary legal questions rarely reach the ear', () => {
  const questions = loadPassages()
    .flatMap((passage) => passage.questions)
    .filter((question) => !dangerous.has(question));
  const misheard = questions.filter((question) => triager.gates.findAlarm(question, today)?.signal === 'ear');
  // A few of them may well be meant (被骗钱了怎么办).
  expect(misheard.length).toBeLessThanOrEqual(questions.length / 500);
});

test.each([
  ['他心情不好我就得躲着，腿上全是他留的印子', 'P1'],
  ['我老公把门反锁钥匙揣身上，一天就给我一个馒头', 'P1'],
])('words no signal was written for are heard: %s', (message, gate) => {
  const written = createSafetyGates(rules.gates, rules.wording, rules.hotlines);
  expect(written.findAlarm(message, today)).toBeNull();
  expect(triager.gates.findAlarm(message, today)).toEqual({ gate, signal: 'ear' });
});

test('a written signal in words that are only ever harmless is doubted', () => {
  const written = createSafetyGates(rules.gates, rules.wording, rules.hotlines);
  const message = '父母名下房子拆迁，户口在里面能分吗';
  expect(written.findAlarm(message, today)?.gate).toBe('P7');
  expect(triager.gates.findAlarm(message, today)).toBeNull();
});

test('a message is either an alarm, or worth a question, or neither', () => {
  const hearings = readCases('safety-adversary.tsv').map(({ text }) => triager.gates.listen(text, today));
  expect(hearings.filter(({ alarm, uneasy }) => alarm && uneasy)).toEqual([]);
  expect(hearings.some(({ uneasy }) => uneasy)).toBe(true);
});

test('reading a message takes no more than two milliseconds', () => {
  const messages = readCases('safety-adversary.tsv').map(({ text }) => text);
  const startedAt = performance.now();
  for (const message of messages) triager.gates.listen(message, today);
  expect((performance.now() - startedAt) / messages.length).toBeLessThan(2);
});
