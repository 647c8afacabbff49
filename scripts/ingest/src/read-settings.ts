import { z } from 'zod';

/** An empty value counts as not set, as in the server. */
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const url = (name: string) => optional(z.url({ protocol: /^https?$/, error: `${name} 要写成 http:// 或 https:// 开头的地址` }));

const Environment = z.object({
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, 'DATABASE_URL 要写成 postgres:// 开头的地址')),
  DISTRICT_FILE: optional(z.string()),
  LAW_DIR: optional(z.string()),
  LAW_FETCH: optional(z.enum(['on', 'off'], 'LAW_FETCH 只能是 on 或 off')),
  LAW_MIRROR: url('LAW_MIRROR'),
  MATERIAL_DIR: optional(z.string()),
  EMBEDDING_BASE_URL: url('EMBEDDING_BASE_URL'),
  EMBEDDING_API_KEY: optional(z.string()),
  EMBEDDING_MODEL: optional(z.string()),
});

interface Settings {
  dataDirectory: string;
  databaseUrl: string | undefined;
  districtFile: string | undefined;
  lawDirectory: string | undefined;
  lawFetch: boolean;
  lawMirror: string | undefined;
  materialDirectory: string | undefined;
  embeddingModel: { baseUrl: string; apiKey: string; model: string } | undefined;
}

/** What loading needs of the environment, read as the server reads it. Throws with every fault in Chinese. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) throw new Error(`设置有问题：${parsed.error.issues.map((issue) => issue.message).join('；')}`);
  const env = parsed.data;
  return {
    dataDirectory: env.DATA_DIR ?? './data',
    databaseUrl: env.DATABASE_URL,
    districtFile: env.DISTRICT_FILE,
    lawDirectory: env.LAW_DIR,
    lawFetch: env.LAW_FETCH !== 'off',
    lawMirror: env.LAW_MIRROR,
    materialDirectory: env.MATERIAL_DIR,
    embeddingModel:
      env.EMBEDDING_BASE_URL === undefined
        ? undefined
        : { baseUrl: env.EMBEDDING_BASE_URL, apiKey: env.EMBEDDING_API_KEY ?? 'none', model: env.EMBEDDING_MODEL ?? 'default' },
  };
}
