import type { ProblemCode } from '@mingbai/api/contract';

/** What a resident reads; total, so that a new code without words does not compile. */
export const problemText: Record<ProblemCode, string> = {
  'unreadable-body': '刚才的内容没有传完整，请再发一次。',
  unauthenticated: '请先出示查询码。',
  forbidden: '这一项只有工作人员能办，请找窗口。',
  'not-found': '没有找到这一项，可能已经过期。请开始新的对话。',
  'article-not-found': '没有找到这一条的全文。',
  'method-not-allowed': '这一步现在办不了，请找工作人员。',
  'law-repealed': '这部法律已经废止，请看现行的法律。',
  'body-too-large': '内容太长，请分两次说。',
  'invalid-input': '有些内容我读不懂，请把问题换个说法。',
  'idempotency-mismatch': '这个问题已经改过了，请重新发送。',
  'too-many-requests': '现在问的人有点多，请等一分钟再试。',
  'internal-fault': '服务这边出了问题，不是您的原因。请过一会儿再试，或找工作人员。',
  'not-ready': '正在准备法律资料，请等一会儿再试。',
};
