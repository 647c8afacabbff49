import { expect, test } from 'vitest';
import { withBreaker } from './breaker.ts';
import { type ChatModel, ModelError } from './chat-model.ts';

/** `left`: the resident goes away while the model speaks, which ends the stream quietly. */
function scripted(results: ('ok' | 'fail' | 'left')[]): { model: ChatModel; asked: () => number } {
  let asked = 0;
  const model: ChatModel = {
    async *stream() {
      const result = results[asked++];
      if (result === 'fail') throw new ModelError('坏了');
      yield '好';
    },
  };
  return { model, asked: () => asked };
}

async function ask(model: ChatModel, signal?: AbortSignal): Promise<string> {
  let text = '';
  for await (const piece of model.stream([], signal)) text += piece;
  return text;
}

async function askAndLeave(model: ChatModel): Promise<void> {
  const leaving = new AbortController();
  for await (const piece of model.stream([], leaving.signal)) if (piece !== '') leaving.abort();
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

test('a resident who leaves does not make failures forgotten', async () => {
  const { model } = scripted(['fail', 'left', 'fail', 'ok']);
  const guarded = withBreaker(model, { failuresMax: 2, restMs: 1000, now: () => 0 });
  await expect(ask(guarded)).rejects.toThrow('坏了');
  await askAndLeave(guarded);
  await expect(ask(guarded)).rejects.toThrow('坏了');
  await expect(ask(guarded)).rejects.toThrow('模型暂停使用');
});

test('a resident who leaves while the model is tried again decides nothing: the next question tries, and its failure rests the model at once', async () => {
  let now = 0;
  const { model, asked } = scripted(['fail', 'fail', 'left', 'ok', 'fail', 'ok']);
  const guarded = withBreaker(model, { failuresMax: 2, restMs: 1000, now: () => now });
  for (let i = 0; i < 2; i++) await expect(ask(guarded)).rejects.toThrow('坏了');
  now = 1001;
  await askAndLeave(guarded);
  for await (const piece of guarded.stream([], undefined)) if (piece !== '') break;
  await expect(ask(guarded)).rejects.toThrow('坏了');
  await expect(ask(guarded)).rejects.toThrow('模型暂停使用');
  expect(asked()).toBe(5);
});

test('a stream that breaks because it was aborted is no failure of the model', async () => {
  const aborted = AbortSignal.abort();
  const { model } = scripted(['fail', 'ok']);
  const guarded = withBreaker(model, { failuresMax: 1, restMs: 1000, now: () => 0 });
  await expect(ask(guarded, aborted)).rejects.toThrow('坏了');
  expect(await ask(guarded)).toBe('好');
});
