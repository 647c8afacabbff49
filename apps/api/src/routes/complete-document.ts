import { z } from 'zod';
import { ProblemBody } from '../contract/problems.ts';

interface Answer {
  description?: string;
  content?: Record<string, unknown>;
}

interface Parameter {
  name: string;
  in: string;
}

interface Operation {
  parameters?: Parameter[];
  requestBody?: unknown;
  responses?: Record<string, Answer>;
  security?: Record<string, string[]>[];
}

/** As much of an OpenAPI document as is completed here. */
export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, unknown> };
}

/** They compute and keep nothing; leaving twice is leaving once. */
const keyless = new Set([
  'post /api/search',
  'post /api/triage',
  'post /api/deadlines',
  'post /api/aid/screenings',
  'post /api/calculators/{id}',
  'delete /api/desk/session',
]);

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: '1 到 200 个可见的英文字符。同一个键只办一次，再发得到同样的回答；换了内容是 422 idempotency-mismatch。',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

const words: Record<string, string> = {
  400: '内容读不出来',
  401: '没有登录，或没有带钥匙',
  403: '岗位不对',
  404: '没有找到，或钥匙不对',
  409: '现在不能这样办',
  413: '内容太大',
  415: '内容的格式不对',
  422: '内容没有填对，或同一个键换了内容',
  429: '太频繁，Retry-After 说等几秒',
};

/** Adds what holds for many operations alike: the idempotency key, who may come in, and the refusals as problem+json. */
export function completeDocument<Given extends ApiDocument>(document: Given, cookieName: string) {
  const paths = Object.entries(document.paths).map(([path, methods]) => {
    const operations = Object.entries(methods).map(([method, operation]) => [method, complete({ method, path, operation })] as const);
    return [path, Object.fromEntries(operations)] as const;
  });
  const { $defs: problemSchemas } = z.toJSONSchema(ProblemBody);
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, ...problemSchemas },
      securitySchemes: {
        accessCode: { type: 'http', scheme: 'bearer', description: '回执上的查询码' },
        key: { type: 'http', scheme: 'bearer', description: '开上传会话或留时间时得到的钥匙' },
        desk: { type: 'apiKey', in: 'cookie', name: cookieName, description: '工作台登录后得到' },
      },
    },
  };
}

interface Place {
  method: string;
  path: string;
  operation: Operation;
}

function complete(place: Place): Operation {
  const { operation } = place;
  const security = operation.security ?? securityOf(place.path);
  const takesKey = isMutating(place) && !operation.parameters?.some(({ name }) => name === idempotencyKey.name);
  return {
    ...operation,
    ...(takesKey ? { parameters: [...(operation.parameters ?? []), idempotencyKey] } : {}),
    ...(security ? { security } : {}),
    responses: { ...refusalsOf(place, security), ...withProblems(operation.responses ?? {}) },
  };
}

function isMutating({ method, path }: Place): boolean {
  return method !== 'get' && !keyless.has(`${method} ${path}`);
}

function securityOf(path: string): Operation['security'] {
  if (path.includes('{receiptNo}')) return [{ accessCode: [] }];
  if (/\/uploads\/.*\{|\/holds\/\{/.test(path)) return [{ key: [] }];
  return undefined;
}

function refusalsOf(place: Place, security: Operation['security']): Record<string, Answer> {
  const { method, path, operation } = place;
  const isDesk = path.startsWith('/api/desk/');
  const hasBody = operation.requestBody !== undefined;
  const when: [string, boolean][] = [
    ['400', hasBody],
    ['401', security !== undefined],
    ['403', isDesk && security !== undefined],
    ['404', path.includes('{')],
    ['409', isMutating(place) && /\{receiptNo\}|\/transitions$/.test(path)],
    ['413', hasBody],
    ['415', hasBody],
    ['422', hasBody || isMutating(place)],
    ['429', !isDesk && (method !== 'get' || path.includes('{receiptNo}'))],
  ];
  return withProblems(Object.fromEntries(when.filter(([, isMet]) => isMet).map(([status]) => [status, {}])));
}

/** Every refusal is a problem, whatever a validator says of its own. */
function withProblems(answers: Record<string, Answer>): Record<string, Answer> {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description = words[status], ...answer }]) => {
      if (!/^[45]/.test(status)) return [status, { ...answer, ...(description === undefined ? {} : { description }) }];
      return [status, { description: (status === '400' ? undefined : description) ?? words[status] ?? '没有办成', content }];
    }),
  );
}
