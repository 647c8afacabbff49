import { expect, test } from 'vitest';
import { understandReply } from './understand-reply.ts';

const questions = [
  { id: 'danger', text: '现在有没有人身危险？', options: ['现在有危险', '没有'] },
  { id: 'date:D_APPEAL', text: '哪一天收到判决书？', options: [] },
];
const today = '2026-11-23';

test.each([
  ['11月3日', '2026-11-03'],
  ['是11月3号收到的', '2026-11-03'],
  ['12月25日', '2025-12-25'],
  ['2026-11-3', '2026-11-03'],
  ['2025年2月28日', '2025-02-28'],
  ['昨天收到的', '2026-11-22'],
  ['１１月３日。', '2026-11-03'],
])('a day answers the question about a day: %s', (reply, day) => {
  expect(understandReply(questions, reply, today)).toEqual({ 'date:D_APPEAL': day });
});

test.each([
  ['没有', '没有'],
  ['没有。', '没有'],
  ['现在有危险', '现在有危险'],
  ['有', '现在有危险'],
])('a short word answers the question about danger: %s', (reply, option) => {
  expect(understandReply(questions, reply, today)).toEqual({ danger: option });
});

test.each(['2月30日', '房东不退押金怎么办', '', '11月3日房东把我的东西扔出去了还换了锁不让我进', '谢谢'])('what is no reply is left alone: %s', (reply) => {
  expect(understandReply(questions, reply, today)).toBeUndefined();
});

test('a day says nothing where no day was asked for', () => {
  expect(understandReply(questions.slice(0, 1), '11月3日', today)).toBeUndefined();
});
