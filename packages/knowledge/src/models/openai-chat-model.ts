import OpenAI from 'openai';
import { z } from 'zod';
import { type ChatModel, ModelError } from './chat-model.ts';

export interface OpenAiChatOptions {
  baseUrl: string;
  apiKey: string;
  model: string;
  firstByteTimeoutMs?: number;
  totalTimeoutMs?: number;
}

/** No honest answer to a resident is longer; an endless stream is cut here. */
const charactersMax = 6000;

/**
 * Any OpenAI-compatible chat model. No retries: a resident is waiting, and our own answer is ready. Rejects with `ModelError` when the first piece has not
 * come within `firstByteTimeoutMs` (4 s), the whole not within `totalTimeoutMs` (45 s), when the reply is not a stream of chat pieces, ends without
 * saying that it ended, runs on without end, or carries broken characters.
 */
export function createOpenAiChatModel(options: OpenAiChatOptions): ChatModel {
  const client = new OpenAI({ baseURL: options.baseUrl, apiKey: options.apiKey, maxRetries: 0, logLevel: 'off' });
  return {
    async *stream(messages, signal) {
      const limit = new AbortController();
      const stop = (): void => limit.abort();
      signal?.addEventListener('abort', stop, { once: true });
      let overdue = '';
      const expire = (reason: string) => (): void => {
        overdue = reason;
        limit.abort();
      };
      const total = setTimeout(expire('模型没有在限定时间内说完'), options.totalTimeoutMs ?? 45_000);
      const first = setTimeout(expire('模型迟迟没有开口'), options.firstByteTimeoutMs ?? 4_000);
      try {
        const pieces = await client.chat.completions.create({ model: options.model, messages, stream: true, temperature: 0.2 }, { signal: limit.signal });
        yield* readPieces(pieces, () => clearTimeout(first));
      } catch (cause) {
        if (signal?.aborted) return;
        throw cause instanceof ModelError ? cause : new ModelError(overdue || describe(cause), { cause });
      } finally {
        clearTimeout(first);
        clearTimeout(total);
        signal?.removeEventListener('abort', stop);
        limit.abort();
      }
      if (overdue && !signal?.aborted) throw new ModelError(overdue);
    },
  };
}

/** What we need of a streamed piece. The SDK's types promise it; servers do not always keep it. */
const ChatPiece = z.object({
  choices: z.array(z.object({ delta: z.object({ content: z.string().nullish() }), finish_reason: z.string().nullish() })),
});

async function* readPieces(pieces: AsyncIterable<OpenAI.Chat.ChatCompletionChunk>, heardFirst: () => void): AsyncGenerator<string> {
  let length = 0;
  let finished = false;
  for await (const piece of pieces) {
    const parsed = ChatPiece.safeParse(piece);
    if (!parsed.success) throw new ModelError('模型的回答不合格式');
    const choice = parsed.data.choices[0];
    const text = choice?.delta.content ?? '';
    if (text !== '') {
      heardFirst();
      if (text.includes('\uFFFD')) throw new ModelError('模型的回答里有坏字符');
      length += text.length;
      if (length > charactersMax) throw new ModelError('模型的回答没有尽头');
      yield text;
    }
    // Cut for length or withheld by the server: what came is not the whole of it.
    if (choice?.finish_reason && choice.finish_reason !== 'stop') throw new ModelError('模型的回答没有说完');
    if (choice?.finish_reason) finished = true;
  }
  if (length === 0) throw new ModelError('模型的回答是空的');
  if (!finished) throw new ModelError('模型的回答中途断了');
}

function describe(cause: unknown): string {
  if (cause instanceof OpenAI.APIError && cause.status !== undefined) return `模型服务返回 ${cause.status}`;
  return '模型服务无法连接或返回了无法读取的内容';
}
