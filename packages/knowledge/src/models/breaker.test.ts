import { expect, test } from 'vitest';
import { withBreaker } from './breaker.ts';
import { type ChatModel, ModelError } from './chat-model.ts';

function scripted(results: ('ok' | 'fail')[]): { model: ChatModel; asked: () => number } {
  let asked = 0;
  const model: ChatModel = {
    async *stream() {
      const result = results[asked++];
      if (result !== 'ok') throw new ModelError('坏了');
      yield '好';
    },
  };
  return { model, asked: () => asked };
}

async function ask(model: ChatModel): Promise<string> {
  let text = '';
  for await (const piece of model.stream([], undefined)) text += piece;
  return text;
}

test('a model that failed three times in a row is left alone, then tried by one question', async () => {
  let now = 0;
  const { model, asked } = scripted(['fail', 'fail', 'fail', 'ok', 'ok']);
  const guarded = withBreaker(model, { failuresMax: 3, restMs: 1000, now: () => now });
  for (let i = 0; i < 3; i++) await expect(ask(guarded)).rejects.toThrow('坏了');
  await expect(ask(guarded)).rejects.toThrow('模型暂停使用');
  expect(asked()).toBe(3);
  now = 1001;
  expect(await ask(guarded)).toBe('好');
  expect(await ask(guarded)).toBe('好');
});

test('one success forgets earlier failures', async () => {
  const { model, asked } = scripted(['fail', 'ok', 'fail', 'ok']);
  const guarded = withBreaker(model, { failuresMax: 2, restMs: 1000, now: () => 0 });
  await expect(ask(guarded)).rejects.toThrow();
  expect(await ask(guarded)).toBe('好');
  await expect(ask(guarded)).rejects.toThrow();
  expect(await ask(guarded)).toBe('好');
  expect(asked()).toBe(4);
});
