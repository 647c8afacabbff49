import type { ProblemCode } from '@mingbai/api/contract';
import { ApiProblem, type Issue, Unreachable } from './api.ts';

/** What a colleague reads; total, so that a new code without words does not compile. */
const problemText: Record<ProblemCode, string> = {
  'unreadable-body': '内容没有传完整，请再试一次。',
  unauthenticated: '登录已经结束，请重新登录。',
  forbidden: '您的岗位不能办这一项。',
  'password-change-required': '请先换成只有您知道的密码，再办别的。',
  'not-found': '没有找到，可能已经删除或不归您办。',
  'article-not-found': '没有找到这一条，请看法名和条号。',
  'method-not-allowed': '这一步现在办不了。',
  'slot-taken': '这个时间刚被约走，请另选一个。',
  'hold-expired': '留的时间过了，请重新选。',
  'move-not-allowed': '现在不能这样办，请看最新情况。',
  'state-changed': '别人刚刚办理过，请看了最新情况再办。',
  'username-taken': '这个用户名已经有人用，请换一个。',
  'upload-offset': '文件没有传完，请再传一次。',
  'handoff-gone': '这个二维码已经用过或过期。',
  'invitation-gone': '这个邀请链接已经用过或过期。',
  'law-repealed': '这部法律已经废止，请引现行的法律。',
  'body-too-large': '内容太长，请写短一些。',
  'unsupported-media-type': '内容的格式不对，请刷新页面再试。',
  'unsupported-file': '只收 JPG、PNG 图片和 PDF。',
  'invalid-input': '有些内容要改，见下面的提示。',
  'idempotency-mismatch': '这次提交的内容变了，请再点一次。',
  'account-locked': '密码错的次数太多，账号先锁住了。',
  'too-many-requests': '操作太快了，请稍等再试。',
  'internal-fault': '系统出了问题，没有办成。请再试一次，还不行就找管理员。',
  'not-ready': '系统正在准备，请等一会儿再试。',
};

/** One sentence for whatever went wrong. */
export function explain(cause: unknown): string {
  if (cause instanceof ApiProblem) return cause.code === 'invalid-input' || cause.detail === '' ? problemText[cause.code] : cause.detail;
  if (cause instanceof Unreachable) return '连不上服务器，没有办成。请看网络，再试一次。';
  return '出了意外的问题，请刷新页面再试。';
}

export function issuesOf(cause: unknown): readonly Issue[] {
  return cause instanceof ApiProblem ? cause.issues : [];
}

/** The message for a field, also when the server names a part of it (`visit.channel`). */
export function issueFor(issues: readonly Issue[], path: string): string | undefined {
  return issues.find((issue) => issue.path === path || issue.path.startsWith(`${path}.`))?.message;
}
