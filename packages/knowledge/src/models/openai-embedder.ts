import OpenAI from 'openai';
import type { Embedder } from './embedder.ts';
import { normalize } from './hashing-embedder.ts';

export interface OpenAiEmbedderOptions {
  baseUrl: string;
  apiKey: string;
  model: string;
  timeoutMs?: number;
}

const textsPerRequest = 64;

/**
 * An OpenAI-compatible embedding model. Asks one text first to learn the number of dimensions. Rejects when the model cannot be reached
 * or answers with vectors of another length.
 */
export async function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Promise<Embedder> {
  const client = new OpenAI({ baseURL: options.baseUrl, apiKey: options.apiKey, timeout: options.timeoutMs ?? 10_000, maxRetries: 1, logLevel: 'off' });
  const request = async (input: string[]): Promise<Float32Array[]> => {
    // The SDK's default is base64; a server that answers with plain numbers all the same yields empty vectors and no error (measured).
    const response = await client.embeddings.create({ model: options.model, input, encoding_format: 'float' });
    return response.data.map((item) => normalize(Float32Array.from(item.embedding)));
  };
  const [probe] = await request(['民法典']);
  const dimensions = probe?.length ?? 0;
  if (dimensions === 0) throw new Error('嵌入模型返回了空向量');
  return {
    id: `openai-${options.model}-${dimensions}`,
    dimensions,
    async embed(texts) {
      const vectors: Float32Array[] = [];
      for (let start = 0; start < texts.length; start += textsPerRequest) vectors.push(...(await request(texts.slice(start, start + textsPerRequest))));
      if (vectors.length !== texts.length || vectors.some((vector) => vector.length !== dimensions)) throw new Error('嵌入模型返回的向量数量或长度不对');
      return vectors;
    },
  };
}
