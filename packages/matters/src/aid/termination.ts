/** Why aid may be ended (legal-aid-law:48). */
export const aidTerminationTitles = {
  FRAUD: '用欺骗等不正当手段得到援助',
  HID_FACTS_OR_FALSE_EVIDENCE: '故意隐瞒重要事实或者提供假证据',
  USED_FOR_ILLEGAL_ACTS: '利用援助做违法的事',
  MEANS_CHANGED: '经济状况变化，不再符合条件',
  CASE_ENDED_OR_WITHDRAWN: '案件终止审理或者已撤销',
  HIRED_OWN_LAWYER: '自己另请了律师或者代理人',
  REQUESTED_WITH_GOOD_REASON: '受援人有正当理由要求终止',
  OTHER: '法律法规规定的其他情形',
} as const;
