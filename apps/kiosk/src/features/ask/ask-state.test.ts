import type { Answer } from '@mingbai/api/contract';
import { expect, test } from 'vitest';
import { isSettled, reduceTurns, type Turn } from './ask-state.ts';

const answer: Answer = {
  conversationId: 'c1',
  messageId: 'm1',
  outcome: 'answered',
  mode: 'extractive',
  text: '先催要。[1]',
  citations: [],
  triage: null,
  followUps: [],
  notice: '人工智能生成',
};
const asked = reduceTurns([], { type: 'ask', id: 'k1', request: { message: '借钱不还怎么办', channel: 'web' } });
const hear = (turns: Turn[], ...events: Parameters<typeof reduceTurns>[1][]) => events.reduce(reduceTurns, turns);

test('words are kept in the order they come, and the checked answer takes their place', () => {
  const streamed = hear(
    asked,
    { type: 'event', id: 'k1', event: { type: 'delta', text: '先催' } },
    { type: 'event', id: 'k1', event: { type: 'delta', text: '要' } },
  );
  expect(streamed[0]?.text).toBe('先催要');
  const done = hear(streamed, { type: 'event', id: 'k1', event: { type: 'done', answer } });
  expect(done[0]).toMatchObject({ phase: 'done', text: '先催要。[1]', conversationId: 'c1' });
});

test('a retry keeps the question and its request and forgets the half answer', () => {
  const failed = hear(asked, { type: 'event', id: 'k1', event: { type: 'delta', text: '半句' } }, { type: 'failed', id: 'k1', failure: { kind: 'cut' } });
  const [again] = hear(failed, { type: 'retry', id: 'k1' });
  expect(again).toMatchObject({ id: 'k1', text: '', failure: null, phase: 'sending', request: { message: '借钱不还怎么办' } });
});

test('an answer that was stopped keeps the words that had come', () => {
  const [turn] = hear(asked, { type: 'event', id: 'k1', event: { type: 'delta', text: '先催' } }, { type: 'stopped', id: 'k1' });
  expect(turn).toMatchObject({ phase: 'stopped', text: '先催' });
  expect(turn && isSettled(turn)).toBe(true);
});

test('what comes late for a cleared conversation changes nothing', () => {
  expect(hear(asked, { type: 'clear' }, { type: 'event', id: 'k1', event: { type: 'done', answer } })).toEqual([]);
});
