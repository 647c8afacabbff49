import type { ChatModel } from '../models/chat-model.ts';
import { ModelError } from '../models/chat-model.ts';
import type { Passage } from '../passages/passage.ts';
import type { AnswerContext, Draft } from './context.ts';
import { writePrompt } from './model-prompt.ts';

const passagesShownMax = 8;
/** How long a model may go without the verified answer growing before our own composer takes over. */
const patienceMs = 7_000;
/** And how long it may write in all. */
const writingMsMax = 40_000;

/**
 * An answer written by a model that sees passages under opaque tokens, without law names or article numbers, and can only point at tokens. Yields text with
 * our `⟦id⟧` tokens; a token it was not given stays unknown to the verifier, which drops that sentence. Throws `ModelError`.
 */
export async function* composeWithModel(context: AnswerContext, model: ChatModel): Draft {
  const shown = choosePassages(context);
  const idOf = new Map(shown.map((passage, at) => [`S${at + 1}`, passage.id]));
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  context.signal?.addEventListener('abort', stop, { once: true });
  const patience = setTimeout(stop, patienceMs);
  const whole = setTimeout(stop, writingMsMax);
  let grown = context.text.length;
  try {
    const pieces = model.stream(writePrompt(context.message, shown), limit.signal);
    for await (const piece of replaceTokens(pieces, idOf)) {
      yield piece;
      // Only verified sentences count as progress, so a model that babbles without end is given up like a silent one.
      if (context.text.length > grown) {
        grown = context.text.length;
        patience.refresh();
      }
    }
    if (limit.signal.aborted && !context.signal?.aborted) throw new ModelError('模型没有在限定时间内给出可用的回答');
  } finally {
    clearTimeout(patience);
    clearTimeout(whole);
    context.signal?.removeEventListener('abort', stop);
    limit.abort();
  }
}

/** What the model may rest on: the passages found, the leading card first, and the articles that card rests on are in the store already. */
function choosePassages({ hits }: AnswerContext): Passage[] {
  const cards = hits.filter((hit) => hit.passage.kind === 'card').slice(0, 1);
  const others = hits.filter((hit) => hit.passage.kind !== 'card');
  return [...cards, ...others].slice(0, passagesShownMax).map((hit) => hit.passage);
}

/** Puts our tokens in the place of the model's `[S1]`, also when one arrives in pieces. */
async function* replaceTokens(pieces: AsyncIterable<string>, idOf: Map<string, string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    const open = held.lastIndexOf('[');
    const ready = open >= 0 && !held.includes(']', open) && held.length - open < 24 ? open : held.length;
    if (ready > 0) yield replaceAll(held.slice(0, ready), idOf);
    held = held.slice(ready);
  }
  if (held !== '') yield replaceAll(held, idOf);
}

function replaceAll(text: string, idOf: Map<string, string>): string {
  return text.replace(/\[\s*([^\]\n]{1,20})\s*\]/g, (_, inside: string) =>
    inside
      .split(/[,，、\s]+/)
      .filter(Boolean)
      .map((name) => `⟦${idOf.get(name.toUpperCase()) ?? `unknown:${name}`}⟧`)
      .join(''),
  );
}
