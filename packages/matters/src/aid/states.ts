import type { AidStateCode } from './codes.ts';

/** What a state is called, and the one sentence that tells the resident what happens next and who moves. */
export const aidStateWords: Record<AidStateCode, { title: string; next: string }> = {
  DRAFT: { title: '还没提交', next: '您还没有提交申请。' },
  SUBMITTED: { title: '已提交', next: '工作人员会接收您的申请，您不用再做什么。' },
  RECEIVED: { title: '已接收', next: '工作人员会审查您的申请，并在决定日期前告诉您结果。' },
  TRANSFERRED: { title: '已转交', next: '申请转给了另一个办理点，由他们接着办，您不用重新申请。' },
  SCREENING: { title: '正在审查', next: '工作人员正在看您的材料，您等结果就行。' },
  SUPPLEMENT: { title: '请补材料', next: '请在期限前把清单上的材料补齐；补不齐的，请提前告诉我们原因。' },
  VERIFYING: { title: '正在核查', next: '工作人员正在核查经济状况，您等结果就行。' },
  EMERGENCY: { title: '先提供援助', next: '事情紧急，先安排人帮您；手续和材料请尽快补上。' },
  GRANTED: { title: '决定给予援助', next: '接下来安排办理人员，定下来就告诉您姓名和电话。' },
  REFUSED: { title: '决定不予援助', next: '请看书面理由。您不同意的，可以向司法局提出异议。' },
  ASSIGNED: { title: '已安排办理人员', next: '办理人员会联系您，也可以由您打电话过去。' },
  IN_PROGRESS: { title: '正在办理', next: '办理人员正在办，您可以随时问进展。' },
  PERSONNEL_CHANGE: { title: '正在处理换人', next: '工作人员会看您的请求，换或不换都告诉您。' },
  TERMINATED: { title: '援助已终止', next: '请看书面理由。您不同意的，可以向司法局提出异议。' },
  CONCLUDED: { title: '已办结', next: '事情办完了，工作人员会回访您。' },
  OBJECTION: { title: '正在审查异议', next: '司法局正在审查您的异议，会在期限前告诉您结果。' },
  UPHELD: { title: '异议审查：维持', next: '司法局维持原来的决定。您仍不同意的，可以申请行政复议或者去法院起诉。' },
  ORDERED_CORRECTION: { title: '异议审查：责令改正', next: '司法局要求改正，工作人员会接着办您的申请。' },
  FOLLOW_UP: { title: '等待回访', next: '工作人员会联系您，问办得怎么样。' },
  DEEMED_WITHDRAWN: { title: '视为撤回', next: '材料没有在期限前补齐，这次申请不再办理。您可以重新申请。' },
  WITHDRAWN: { title: '已撤回', next: '您撤回了这次申请。需要时可以重新申请。' },
  CONSULT_ONLY: { title: '提供法律咨询', next: '这件事先给您法律咨询。情况变了，您可以重新申请。' },
  CLOSED: { title: '已结束', next: '这件事办完了。有新的事，您可以重新申请。' },
};

/** In these a paper that is still to come can be used; after a refusal, an end or a withdrawal nobody waits for it. */
export const paperAidStates: ReadonlySet<AidStateCode> = new Set([
  'SUBMITTED',
  'RECEIVED',
  'TRANSFERRED',
  'SCREENING',
  'SUPPLEMENT',
  'VERIFYING',
  'EMERGENCY',
  'GRANTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'PERSONNEL_CHANGE',
  'ORDERED_CORRECTION',
]);

/** Over: nothing is owed by anybody any more. */
export const closedAidStates: ReadonlySet<AidStateCode> = new Set(['CLOSED', 'WITHDRAWN', 'DEEMED_WITHDRAWN', 'CONSULT_ONLY']);
