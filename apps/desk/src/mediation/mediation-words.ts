import type { MediationNeed, MediationState, ReferKind, SlotMode, StopCondition } from '@mingbai/api/contract';

export const mediationStateTitles: Record<MediationState, string> = {
  DRAFT: '还没提交',
  SUBMITTED: '已收到申请',
  INTAKE: '正在审核',
  DECLINED: '不能受理',
  REFERRED: '已转到别处',
  ACCEPTED: '已受理',
  CONTACTING: '正在联系对方',
  RESPONDENT_CONSENTED: '对方同意调解',
  RESPONDENT_REFUSED: '对方不同意调解',
  UNREACHABLE: '联系不上对方',
  MEDIATOR_ASSIGNED: '已定调解员',
  SCHEDULED: '已定时间',
  NO_SHOW: '有人没到场',
  RESCHEDULED: '已改期',
  CANCELLED: '已取消',
  IN_SESSION: '正在调解',
  ADJOURNED: '下次再调',
  AGREED_WRITTEN: '达成书面协议',
  AGREED_ORAL: '达成口头协议',
  FAILED: '没有调成',
  CONFIRM_WINDOW: '可以申请法院确认',
  CONFIRM_APPLIED: '已申请法院确认',
  CONFIRMED: '法院已确认',
  CONFIRM_DISMISSED: '法院没有确认',
  LAPSED: '没有申请确认',
  PERFORMANCE_FOLLOWUP: '跟进协议办得怎样',
  PERFORMED: '协议已办完',
  BREACHED: '协议没有办',
  ENDED: '调解已结束',
  ARCHIVED: '已归档',
};

/** Why a dispute is not mediated here. */
export const stopTitles: Record<StopCondition, string> = {
  RESPONDENT_REFUSES: '对方不同意调解',
  EXCLUSIVE_AUTHORITY: '依法只能由专门机关处理',
  ALREADY_ACCEPTED_OR_SETTLED: '法院、公安或别的部门已经在办或已办完',
  CRIME_OR_SECURITY: '涉嫌犯罪或治安，先由公安处理',
  DV_IMMINENT: '有家庭暴力的现实危险',
  NOT_PRIVATE_DISPUTE: '不是民间纠纷，是行政决定',
  FAKE_MEDIATION: '串通起来假调解',
};

/** Where a dispute may be referred to. */
export const referTitles: Record<ReferKind, string> = {
  'legal-aid': '法律援助',
  mediation: '别的调解委员会',
  'labour-arbitration': '劳动仲裁',
  'labour-inspection': '劳动监察',
  'administrative-reconsideration': '行政复议',
  court: '法院起诉',
  'traffic-police': '交警调解',
  'consumer-complaint': '消费投诉',
  staff: '窗口',
};

export const needTitles: Record<MediationNeed, string> = {
  wheelchair: '轮椅',
  hearing: '听力帮助',
  sight: '视力帮助',
  dialect: '说方言',
  'female-mediator': '要女调解员',
  interpreter: '要翻译',
};

export const modeTitles: Record<SlotMode, string> = { 'on-site': '当面', video: '视频', visit: '上门' };

export const contactChannelTitles = { phone: '电话', visit: '上门', message: '短信或微信', post: '邮寄' } as const;
