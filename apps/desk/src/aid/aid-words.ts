import type { AidMaterial, AidState, TerminationReason } from '@mingbai/api/contract';

export const aidStateTitles: Record<AidState, string> = {
  DRAFT: '还没提交',
  SUBMITTED: '已提交',
  RECEIVED: '已接收',
  TRANSFERRED: '已转交',
  SCREENING: '正在审查',
  SUPPLEMENT: '请补材料',
  VERIFYING: '正在核查',
  EMERGENCY: '先提供援助',
  GRANTED: '决定给予援助',
  REFUSED: '决定不予援助',
  ASSIGNED: '已安排办理人员',
  IN_PROGRESS: '正在办理',
  PERSONNEL_CHANGE: '正在处理换人',
  TERMINATED: '援助已终止',
  CONCLUDED: '已办结',
  OBJECTION: '正在审查异议',
  UPHELD: '异议审查：维持',
  ORDERED_CORRECTION: '异议审查：责令改正',
  FOLLOW_UP: '等待回访',
  DEEMED_WITHDRAWN: '视为撤回',
  WITHDRAWN: '已撤回',
  CONSULT_ONLY: '提供法律咨询',
  CLOSED: '已结束',
};

export const materialTitles: Record<AidMaterial, string> = {
  'application-form': '申请表',
  identity: '身份证明',
  'agent-proof': '代理手续',
  'means-statement': '经济困难说明',
  'status-proof': '身份情形证明',
  'case-materials': '案件材料',
};

/** legal-aid-law:48 */
export const terminationTitles: Record<TerminationReason, string> = {
  FRAUD: '用欺骗等不正当手段得到援助',
  HID_FACTS_OR_FALSE_EVIDENCE: '故意隐瞒重要事实或者提供假证据',
  USED_FOR_ILLEGAL_ACTS: '利用援助做违法的事',
  MEANS_CHANGED: '经济状况变化，不再符合条件',
  CASE_ENDED_OR_WITHDRAWN: '案件终止审理或者已撤销',
  HIRED_OWN_LAWYER: '自己另请了律师或者代理人',
  REQUESTED_WITH_GOOD_REASON: '受援人有正当理由要求终止',
  OTHER: '法律法规规定的其他情形',
};
