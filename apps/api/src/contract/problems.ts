import { z } from 'zod';

/**
 * Every refusal and fault the API can answer with: code → HTTP status and the title a resident may read.
 * The kiosk and the desk map each code to their own sentence through a total Record, so a new code without words does not compile.
 */
export const problems = {
  'unreadable-body': { status: 400, title: '内容无法读取，请重试' },
  unauthenticated: { status: 401, title: '请先登录或出示查询码' },
  forbidden: { status: 403, title: '您的岗位不能进行这项操作' },
  'not-found': { status: 404, title: '没有找到' },
  'article-not-found': { status: 404, title: '没有找到这一条' },
  'method-not-allowed': { status: 405, title: '不支持这种操作' },
  'law-repealed': { status: 410, title: '这部法律已经废止' },
  'body-too-large': { status: 413, title: '内容太大' },
  'invalid-input': { status: 422, title: '有些内容需要修改' },
  'idempotency-mismatch': { status: 422, title: '同一次提交的内容前后不一致' },
  'too-many-requests': { status: 429, title: '操作太频繁，请稍候再试' },
  'internal-fault': { status: 500, title: '系统出了问题，请稍后再试或找工作人员' },
  'not-ready': { status: 503, title: '正在准备，请稍候' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

const problemCodes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

/** RFC 9457 body, served as `application/problem+json`. `instance` is the request id; `issues` only for invalid input. */
export const ProblemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    code: z.enum(problemCodes),
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .loose()
  .meta({ id: 'Problem' });
export type ProblemBody = z.infer<typeof ProblemBody>;
