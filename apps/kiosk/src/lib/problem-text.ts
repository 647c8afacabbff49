import type { ProblemCode } from '@mingbai/api/contract';

/** What a resident reads; total, so that a new code without words does not compile. */
export const problemText: Record<ProblemCode, string> = {
  'unreadable-body': '刚才的内容没有传完整，请再发一次。',
  unauthenticated: '请先出示查询码。',
  forbidden: '这一项只有工作人员能办，请找窗口。',
  'not-found': '没有找到这一项，可能已经过期。请开始新的对话。',
  'article-not-found': '没有找到这一条的全文。',
  'method-not-allowed': '这一步现在办不了，请找工作人员。',
  'slot-taken': '这个时间刚刚被别人约走了，请另选一个。',
  'hold-expired': '给您留的时间已经过了，请重新选一个时间。',
  'move-not-allowed': '现在不能这样办。请看最新进度，或找工作人员。',
  'state-changed': '这件事刚刚有了新进展，请看了再办。',
  'username-taken': '这个用户名已经有人用。',
  'upload-offset': '照片没有传完，请再传一次。',
  'handoff-gone': '这个二维码已经用过，或过了 10 分钟。请在机器上重新生成。',
  'invitation-gone': '这个链接已经用过，或已经过期。请打电话问调解委员会。',
  'law-repealed': '这部法律已经废止，请看现行的法律。',
  'body-too-large': '内容太长，请分两次说。',
  'unsupported-file': '只收 JPG、PNG 图片和 PDF。请换一个文件。',
  'invalid-input': '有些内容我读不懂，请把问题换个说法。',
  'idempotency-mismatch': '这个问题已经改过了，请重新发送。',
  'account-locked': '密码错的次数太多，请过一会儿再试。',
  'too-many-requests': '现在问的人有点多，请等一分钟再试。',
  'internal-fault': '服务这边出了问题，不是您的原因。请过一会儿再试，或找工作人员。',
  'not-ready': '正在准备法律资料，请等一会儿再试。',
};
