export type ExclusionCode =
  | 'outside-court'
  | 'status-relations'
  | 'other-procedure'
  | 'property-or-ip-rights'
  | 'mandatory-law'
  | 'public-interest'
  | 'third-party-interest'
  | 'public-order'
  | 'involuntary'
  | 'unclear';

/** What keeps a court from accepting an application, or makes it dismiss one (spc-civil-procedure:355, 358), each stated as absent. */
export const CONFIRMATION_EXCLUSIONS: Record<ExclusionCode, string> = {
  'outside-court': '属于人民法院受理范围，也归收到申请的法院管',
  'status-relations': '不是请求确认婚姻、亲子、收养关系有效、无效或者解除',
  'other-procedure': '不需要走法院的其他特别程序，也不涉及破产',
  'property-or-ip-rights': '协议内容不涉及确认物权、知识产权',
  'mandatory-law': '不违反法律的强制性规定',
  'public-interest': '不损害国家利益、社会公共利益',
  'third-party-interest': '不损害别人的合法权益',
  'public-order': '不违背公序良俗',
  involuntary: '是各方自愿达成的',
  unclear: '内容明确，知道谁在什么时候做什么',
};
