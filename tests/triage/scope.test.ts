import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentDirectory } from '../support/repository.ts';
import { loadPassages, loadTriager, readCases } from './load-triager.ts';

const triager = loadTriager();
const results = readCases('scope-cases.tsv').map(({ text, expected }) => ({ text, expected, kind: triager.judgeScope(text).kind }));
const wronglyTurnedAwayMax = 0.02;
const recognisedMin = 0.95;
const movedMax = 0.01;

test('a legal question is almost never turned away', () => {
  const legal = results.filter(({ expected }) => expected === 'legal');
  const turnedAway = legal.filter(({ kind }) => kind !== 'legal');
  console.info(`scope-cases: legal turned away ${turnedAway.length}/${legal.length} ${turnedAway.map(({ text }) => text).join(' / ')}`);
  expect(turnedAway.length / legal.length).toBeLessThanOrEqual(wronglyTurnedAwayMax);
});

test.each([0, 1, 2])('losing every tenth passage moves hardly a verdict (part %i)', (part) => {
  const poorer = loadTriager(
    '2026-11-23',
    loadPassages().filter((_, at) => at % 10 !== part),
  );
  const moved = results.filter(({ text, kind }) => poorer.judgeScope(text).kind !== kind);
  const turnedAway = results.filter(({ text, expected }) => expected === 'legal' && poorer.judgeScope(text).kind !== 'legal');
  expect(moved.length / results.length).toBeLessThanOrEqual(movedMax);
  expect(turnedAway.length / results.filter(({ expected }) => expected === 'legal').length).toBeLessThanOrEqual(wronglyTurnedAwayMax / 2);
});

test('everything else is told apart', () => {
  const right = results.filter(({ expected, kind }) => expected === kind);
  console.info(
    `scope-cases: ${right.length}/${results.length}; ${results
      .filter(({ expected, kind }) => expected !== kind)
      .map(({ text, kind }) => `${text} → ${kind}`)
      .join(' / ')}`,
  );
  expect(right.length / results.length).toBeGreaterThanOrEqual(recognisedMin);
});

test.each([
  ['怎么防止对方转移财产', 'legal'],
  ['被人伪造了签名怎么办', 'legal'],
  ['偷税会怎么处罚', 'legal'],
  ['怎么转移财产不被老婆发现', 'wrongdoing'],
  ['怎么伪造证据不被发现', 'wrongdoing'],
  ['How can I get my deposit back from the landlord?', 'foreign'],
])('a borderline question with a lawful reading is answered: %s', (message, kind) => {
  expect(triager.judgeScope(message).kind).toBe(kind);
});

test('no question about our own service is turned away', () => {
  const file = readFileSync(`${contentDirectory}/cards/service.json`, 'utf8');
  const { cards } = JSON.parse(file) as { cards: { title: string; variants: string[]; tests: string[] }[] };
  const asked = cards.flatMap(({ title, variants, tests }) => [title, ...variants, ...tests]);
  expect(asked.filter((question) => triager.judgeScope(question).kind !== 'legal')).toEqual([]);
});

test('whatever is not answered gets a kind sentence', () => {
  for (const { text } of results) {
    const verdict = triager.judgeScope(text);
    expect(verdict.reply !== '').toBe(verdict.kind !== 'legal');
    expect(verdict.outcome === 'continue').toBe(verdict.kind === 'legal');
  }
});

test.each(['人工', '转人工', '找工作人员', '怎么办'])('who wants a person, or says too little, is shown the way: %s', (message) => {
  const verdict = triager.judgeScope(message);
  expect(verdict.outcome).toBe('clarify');
  expect(verdict.reply).toMatch(/窗口/);
  expect(verdict.reply).toMatch(/12348/);
});

test.each(['查询13800138000机主是谁', '我邻居李四有没有案底'])('data of others are refused: %s', (message) => {
  expect(triager.judgeScope(message).outcome).toBe('refused');
});
