import OpenAI from 'openai';
import { z } from 'zod';
import { type Embedder, EmbedderError } from './embedder.ts';
import { normalize } from './hashing-embedder.ts';

export interface OpenAiEmbedderOptions {
  baseUrl: string;
  apiKey: string;
  model: string;
  /** For one request while loading, which is tried twice. */
  timeoutMs?: number;
  /** For a resident's question, which is tried once: the words alone already give a ranking. */
  queryTimeoutMs?: number;
  now?: () => number;
}

const textsPerRequest = 64;
const failuresMax = 3;
const restMs = 30_000;

/** What we need of the reply. The SDK's types promise it; servers do not always keep it. */
const EmbeddingReply = z.object({ data: z.array(z.object({ embedding: z.array(z.number()).min(1), index: z.int().optional() })) });

/**
 * An OpenAI-compatible embedding model. Asks nothing until there is something to embed, so a service starts without it; the number of dimensions is that of
 * the first vector, and a vector of another length is an error. Questions get `queryTimeoutMs` (1.5 s) and, after three failures in a row, half a minute of
 * immediate refusals. Rejects with `EmbedderError`.
 */
export function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { timeoutMs = 10_000, queryTimeoutMs = 1_500, now = () => performance.now() } = options;
  const client = new OpenAI({ baseURL: options.baseUrl, apiKey: options.apiKey, logLevel: 'off' });
  const patience = {
    query: { timeout: queryTimeoutMs, maxRetries: 0, totalMs: queryTimeoutMs },
    passage: { timeout: timeoutMs, maxRetries: 1, totalMs: timeoutMs * 3 },
  };
  let dimensions: number | undefined;
  let failures = 0;
  let restsUntil = -Infinity;

  const request = async (input: string[], side: 'query' | 'passage'): Promise<Float32Array[]> => {
    const { totalMs, ...limits } = patience[side];
    // The SDK's own timeout ends with the headers; the signal also ends a body that never comes.
    const signal = AbortSignal.timeout(totalMs);
    try {
      // The SDK's default is base64; a server that answers with plain numbers all the same yields empty vectors and no error (measured).
      const reply = await client.embeddings.create({ model: options.model, input, encoding_format: 'float' }, { ...limits, signal });
      const vectors = readVectors(reply, input.length);
      dimensions ??= vectors[0]?.length;
      if (vectors.some((vector) => vector.length !== dimensions)) throw new EmbedderError('嵌入模型返回的向量长度前后不一');
      return vectors;
    } catch (cause) {
      throw cause instanceof EmbedderError ? cause : new EmbedderError(signal.aborted ? '嵌入模型没有在限定时间内答复' : describe(cause), { cause });
    }
  };

  return {
    id: `openai-${options.model}-${shortHash(`${options.baseUrl.replace(/\/+$/, '')}\n${options.model}`)}`,
    get dimensions() {
      return dimensions;
    },
    async embed(texts, side) {
      const isQuery = side === 'query';
      if (isQuery && now() < restsUntil) throw new EmbedderError('嵌入模型暂停使用');
      // The first question after a rest keeps the others out until it knows.
      if (isQuery && failures >= failuresMax) restsUntil = now() + restMs;
      try {
        const vectors: Float32Array[] = [];
        for (let start = 0; start < texts.length; start += textsPerRequest) vectors.push(...(await request(texts.slice(start, start + textsPerRequest), side)));
        failures = 0;
        restsUntil = -Infinity;
        return vectors;
      } catch (cause) {
        // A load that fails says nothing about single questions, which are smaller.
        if (isQuery) failures += 1;
        if (isQuery && failures >= failuresMax) restsUntil = now() + restMs;
        throw cause;
      }
    },
  };
}

function readVectors(reply: unknown, wanted: number): Float32Array[] {
  const parsed = EmbeddingReply.safeParse(reply);
  if (!parsed.success) throw new EmbedderError('嵌入模型的答复不合格式');
  const { data } = parsed.data;
  if (data.length !== wanted) throw new EmbedderError('嵌入模型返回的向量数量不对');
  const ordered = data.map((item, at) => ({ ...item, at: item.index ?? at })).sort((left, right) => left.at - right.at);
  return ordered.map((item) => normalize(Float32Array.from(item.embedding)));
}

function describe(cause: unknown): string {
  if (cause instanceof OpenAI.APIConnectionTimeoutError) return '嵌入模型没有在限定时间内答复';
  if (cause instanceof OpenAI.APIError && cause.status !== undefined) return `嵌入模型服务返回 ${cause.status}`;
  return '嵌入模型服务无法连接或返回了无法读取的内容';
}

/** FNV-1a, 32 bits: tells two configurations apart, hides nothing. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
