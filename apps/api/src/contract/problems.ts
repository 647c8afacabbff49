import { z } from 'zod';

/**
 * Every refusal and fault the API can answer with: code → HTTP status and the title a resident may read.
 * The kiosk and the desk map each code to their own sentence through a total Record, so a new code without words does not compile.
 */
export const problems = {
  'unreadable-body': { status: 400, title: '内容无法读取，请重试' },
  unauthenticated: { status: 401, title: '请先登录或出示查询码' },
  forbidden: { status: 403, title: '您的岗位不能进行这项操作' },
  'password-change-required': { status: 403, title: '请先换成只有您知道的密码' },
  'not-found': { status: 404, title: '没有找到' },
  'article-not-found': { status: 404, title: '没有找到这一条' },
  'method-not-allowed': { status: 405, title: '不支持这种操作' },
  'slot-taken': { status: 409, title: '这个时间刚被别人约走，请另选一个' },
  'hold-expired': { status: 409, title: '这个时间没有替您留住，请重新选' },
  'move-not-allowed': { status: 409, title: '现在不能这样办' },
  'state-changed': { status: 409, title: '别人刚刚办理过，请看了最新情况再办' },
  'username-taken': { status: 409, title: '这个用户名已经有人用' },
  'upload-offset': { status: 409, title: '文件接着传的位置不对' },
  'handoff-gone': { status: 410, title: '这个二维码已经用过或过期，请重新生成' },
  'invitation-gone': { status: 410, title: '这个链接已经用过或过期' },
  'law-repealed': { status: 410, title: '这部法律已经废止' },
  'body-too-large': { status: 413, title: '内容太大' },
  'unsupported-media-type': { status: 415, title: '这里不收这种格式的内容' },
  'unsupported-file': { status: 415, title: '只收 JPG、PNG 图片和 PDF' },
  'invalid-input': { status: 422, title: '有些内容需要修改' },
  'idempotency-mismatch': { status: 422, title: '同一次提交的内容前后不一致' },
  'account-locked': { status: 429, title: '密码错的次数太多，请过一会儿再试' },
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
