import { z } from 'zod';

const url = (what: string) => z.url({ protocol: /^https?$/, error: `${what} 要写成 http:// 或 https:// 开头的地址` });
const perMinute = z.coerce.number('要填整数').int('要填整数').min(1, '至少为 1');
const empty = (value: unknown): unknown => (value === '' ? undefined : value);

const Environment = z.object({
  PORT: z.preprocess(empty, z.coerce.number('PORT 要填数字').int().min(0, 'PORT 在 0 到 65535 之间').max(65535, 'PORT 在 0 到 65535 之间').default(8787)),
  HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
  DATA_DIR: z.preprocess(empty, z.string().default('./data')),
  DATABASE_URL: z.preprocess(
    empty,
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL 要写成 postgres:// 开头的地址')
      .optional(),
  ),
  LAW_DIR: z.preprocess(empty, z.string().optional()),
  LAW_FETCH: z.preprocess(empty, z.enum(['on', 'off'], 'LAW_FETCH 只能是 on 或 off').default('on')),
  LAW_MIRROR: z.preprocess(empty, url('LAW_MIRROR').optional()),
  MATERIAL_DIR: z.preprocess(empty, z.string().optional()),
  LLM_BASE_URL: z.preprocess(empty, url('LLM_BASE_URL').optional()),
  LLM_API_KEY: z.preprocess(empty, z.string().default('none')),
  LLM_MODEL: z.preprocess(empty, z.string().default('default')),
  EMBEDDING_BASE_URL: z.preprocess(empty, url('EMBEDDING_BASE_URL').optional()),
  EMBEDDING_API_KEY: z.preprocess(empty, z.string().default('none')),
  EMBEDDING_MODEL: z.preprocess(empty, z.string().default('default')),
  DISTRICT_FILE: z.preprocess(empty, z.string().optional()),
  MODE: z.preprocess(empty, z.enum(['development', 'production'], 'MODE 只能是 development 或 production').default('development')),
  DATA_KEY: z.preprocess(empty, z.string().optional()),
  DATA_KEY_OLD: z.preprocess(empty, z.string().optional()),
  BLIND_KEY: z.preprocess(empty, z.string().optional()),
  DESK_ADMIN_PASSWORD: z.preprocess(empty, z.string().max(200, 'DESK_ADMIN_PASSWORD 太长').optional()),
  ORIGINS: z.preprocess(empty, z.string().optional()),
  PUBLIC_URL: z.preprocess(empty, url('PUBLIC_URL').optional()),
  TRUST_PROXY: z.preprocess(empty, z.enum(['on', 'off'], 'TRUST_PROXY 只能是 on 或 off').default('off')),
  MESSAGE_WEBHOOK: z.preprocess(empty, url('MESSAGE_WEBHOOK').optional()),
  CHAT_LIMIT_PER_MINUTE: z.preprocess(empty, perMinute.optional()),
  SEARCH_LIMIT_PER_MINUTE: z.preprocess(empty, perMinute.optional()),
});

interface Endpoint {
  baseUrl: string;
  apiKey: string;
  model: string;
}

/** Everything that can be set from outside, parsed once. `undefined` means: not set, use what is built in. */
export interface Config {
  host: string;
  port: number;
  dataDirectory: string;
  databaseUrl: string | undefined;
  lawDirectory: string | undefined;
  lawFetch: boolean;
  lawMirror: string | undefined;
  materialDirectory: string | undefined;
  chatModel: Endpoint | undefined;
  embeddingModel: Endpoint | undefined;
  districtFile: string | undefined;
  isProduction: boolean;
  /** 32 bytes; undefined in development: made once and kept in the data directory. */
  dataKey: Uint8Array | undefined;
  /** Keys that sealed before, newest first; they only open. */
  oldDataKeys: Uint8Array[];
  /** 32 bytes; undefined: the oldest of the keys above. */
  blindKey: Uint8Array | undefined;
  /** Password of the first desk account; undefined in development: random, printed once. */
  deskAdminPassword: string | undefined;
  origins: string[];
  /** Where a resident's telephone finds the service, for QR codes; undefined: the first of `origins`, else where it was asked from. */
  publicUrl: string | undefined;
  trustProxy: boolean;
  /** Where messages to residents are handed over; undefined: they wait at the desk. */
  messageWebhook: string | undefined;
  chatLimitPerMinute: number;
  searchLimitPerMinute: number;
}

export class ConfigError extends Error {
  readonly faults: string[];

  constructor(faults: string[]) {
    super(`设置有 ${faults.length} 处问题：\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/** Reads the environment. Throws {@link ConfigError} that lists every fault at once. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`));
  const env = parsed.data;
  const isProduction = env.MODE === 'production';
  const dataKey = env.DATA_KEY === undefined ? undefined : Buffer.from(env.DATA_KEY, 'base64');
  const oldDataKeys = splitList(env.DATA_KEY_OLD).map((text) => Buffer.from(text, 'base64'));
  const blindKey = env.BLIND_KEY === undefined ? undefined : Buffer.from(env.BLIND_KEY, 'base64');
  const origins = splitList(env.ORIGINS);
  const faults = [
    ...(dataKey !== undefined && dataKey.length !== 32 ? ['DATA_KEY：要填 32 字节的 base64（可用 openssl rand -base64 32 生成）'] : []),
    ...(oldDataKeys.some((key) => key.length !== 32) ? ['DATA_KEY_OLD：每把旧密钥都是 32 字节的 base64，多把用逗号隔开，新的在前'] : []),
    ...(blindKey !== undefined && blindKey.length !== 32 ? ['BLIND_KEY：要填 32 字节的 base64'] : []),
    ...(isProduction && env.DESK_ADMIN_PASSWORD === undefined ? ['DESK_ADMIN_PASSWORD：正式运行必须设置工作台第一个账号 admin 的密码'] : []),
    ...(isProduction && env.DESK_ADMIN_PASSWORD !== undefined && env.DESK_ADMIN_PASSWORD.length < 10 ? ['DESK_ADMIN_PASSWORD：密码至少 10 位'] : []),
    ...(isProduction && dataKey === undefined ? ['DATA_KEY：正式运行必须设置加密密钥'] : []),
    ...(isProduction && origins.length === 0 ? ['ORIGINS：正式运行必须写明网站地址，例如 https://example.gov.cn，多个用逗号隔开'] : []),
    ...(isProduction && env.DATABASE_URL === undefined ? ['DATABASE_URL：正式运行必须使用 PostgreSQL（内置数据库不防断电）'] : []),
  ];
  if (faults.length > 0) throw new ConfigError(faults);
  return {
    host: env.HOST,
    port: env.PORT,
    dataDirectory: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    lawDirectory: env.LAW_DIR,
    lawFetch: env.LAW_FETCH === 'on',
    lawMirror: env.LAW_MIRROR,
    materialDirectory: env.MATERIAL_DIR,
    chatModel: endpoint(env.LLM_BASE_URL, env.LLM_API_KEY, env.LLM_MODEL),
    embeddingModel: endpoint(env.EMBEDDING_BASE_URL, env.EMBEDDING_API_KEY, env.EMBEDDING_MODEL),
    districtFile: env.DISTRICT_FILE,
    isProduction,
    dataKey,
    oldDataKeys,
    blindKey,
    deskAdminPassword: env.DESK_ADMIN_PASSWORD,
    origins,
    publicUrl: env.PUBLIC_URL,
    trustProxy: env.TRUST_PROXY === 'on',
    messageWebhook: env.MESSAGE_WEBHOOK,
    // A hall's kiosks share one address, so even production is generous.
    chatLimitPerMinute: env.CHAT_LIMIT_PER_MINUTE ?? (isProduction ? 120 : 3000),
    searchLimitPerMinute: env.SEARCH_LIMIT_PER_MINUTE ?? (isProduction ? 600 : 12_000),
  };
}

function splitList(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

function endpoint(baseUrl: string | undefined, apiKey: string, model: string): Endpoint | undefined {
  return baseUrl === undefined ? undefined : { baseUrl, apiKey, model };
}
