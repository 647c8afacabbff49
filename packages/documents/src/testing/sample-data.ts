import type * as documents from '../index.ts';

/** Invented data for every paper: no person, number or office here exists. */
const sheet = { madeAt: '2026-03-02T10:05:00+08:00', sample: false };
const form = { ...sheet, draft: false };
const contact = { name: '示范区法律援助中心', phone: '000-0000', address: null, hours: '工作日 9:00–17:00' };
const materials: documents.MaterialLine[] = [
  { title: '居民身份证', state: 'photographed' },
  { title: '经济困难状况说明', state: 'declared' },
  { title: '工资条、考勤记录', state: 'deferred', dueOn: '2026-03-09', note: '手机里的打卡截图也可以' },
  { title: '工作证', state: 'provided' },
  { title: '低保证', state: 'exempt', note: '能在系统里查到' },
];
const facts =
  '2025年6月我到工地做木工，说好每天 260 元，按月发。\n到 2025年12月离开时，还有三个月工资没有发，一共 20280 元。我打过电话，也去找过几次，对方说等工程款到了再给。';

const aid = { receiptNo: 'FY202603020001', matter: '请求支付劳动报酬', applicantName: '张三' };
const notice = { number: '示援决字〔2026〕第 12 号', office: '示范区法律援助中心', contact };

export const aidReceipt: documents.AidReceiptData = {
  ...sheet,
  ...aid,
  format: 'slip',
  accessCode: 'K7QM-4T9X-2PWR',
  statusUrl: 'https://example.org/status?receiptNo=FY202603020001',
  receivedAt: '2026-03-02T02:05:00Z',
  acceptingOffice: '示范街道公共法律服务工作站',
  handlingOffice: '示范区法律援助中心',
  decisionDueOn: '2026-03-09',
  urgent: true,
  greenChannel: true,
  materials,
  objectionOffice: '示范区司法局',
  contact,
};

export const aidForm: documents.AidFormData = {
  ...form,
  receiptNo: aid.receiptNo,
  submittedAt: '2026-03-02T02:05:00Z',
  channel: '自助终端',
  acceptingOffice: '示范街道公共法律服务工作站',
  handlingOffice: '示范区法律援助中心',
  applicant: {
    name: '张三',
    sex: '男',
    birthDate: '1968-04-05',
    idType: '居民身份证',
    idNumber: '000000196804050000',
    phone: '00000000000',
    address: '示范区示范路 1 号工棚',
    registeredAddress: '示范县示范村 3 组',
    occupation: '木工',
  },
  agent: { name: '张小三', relation: '女儿', idNumber: '000000199501010000', phone: '00000000001', proof: '授权委托书' },
  groups: ['进城务工人员', '老年人'],
  matter: aid.matter,
  aidForm: '劳动争议调解与仲裁代理',
  legalStatus: '申请人',
  procedureStage: '尚未进入',
  handlingAuthority: null,
  opponent: { name: '示范建筑劳务有限公司', phone: null, address: '示范区示范大道 2 号' },
  facts,
  claims: '请对方付清拖欠的工资 20280 元。',
  urgency: { deadline: '2026-03-07', kind: '申请仲裁的最后一天' },
  means: '免予核查（进城务工人员请求支付劳动报酬）',
  household: { members: 3, monthlyIncome: '2300.00' },
  materials,
  notices: [{ title: '个人信息处理告知', version: '2026-01', at: '2026-03-02T02:00:00Z' }],
  signature: { name: '张小三', signedAt: '2026-03-02T02:04:00Z', image: null },
  helper: { name: '李四', role: '窗口工作人员', did: '已逐条读给本人听，本人表示听懂' },
};

export const meansDeclaration: documents.MeansDeclarationData = {
  ...form,
  receiptNo: aid.receiptNo,
  applicant: { name: '张三', idType: '居民身份证', idNumber: '000000196804050000', phone: '00000000000', address: '示范区示范路 1 号工棚' },
  matter: aid.matter,
  household: [
    { name: '张三', relation: '本人', age: 57, occupation: '木工', monthlyIncome: '1500.00' },
    { name: '王五', relation: '妻子', age: 55, occupation: null, monthlyIncome: '800.00' },
    { name: '张小三', relation: '女儿', age: 31, occupation: '超市收银员', monthlyIncome: '0.00' },
  ],
  incomes: [
    { kind: '打零工', amount: '1500.00' },
    { kind: '种地', amount: '800.00' },
  ],
  circumstances: [
    { label: '住房', text: '村里自建房一处' },
    { label: '车辆', text: '没有' },
    { label: '存款', text: '3000 元' },
    { label: '欠债', text: '看病借亲戚 12000 元' },
    { label: '特别支出', text: '妻子长期服药，每月约 600 元' },
  ],
  means: '个人诚信承诺',
  text: {
    version: '2026-01',
    paragraphs: ['以上情况都是真实的，没有隐瞒。', '我知道：用欺骗办法得到法律援助的，援助会终止，还要付清已经花掉的援助费用，并可能被罚款。'],
  },
  signature: { name: '张三', signedAt: '2026-03-02T02:04:00Z', image: null },
  proxy: null,
  helper: { name: '李四', role: '窗口工作人员', did: '已逐条读给本人听，本人表示听懂' },
};

const decision = {
  ...sheet,
  ...notice,
  applicantName: '张三',
  matter: aid.matter,
  appliedOn: '2026-03-02',
  articles: ['《中华人民共和国法律援助法》第三十一条第五项', '第四十二条第三项'],
  decidedOn: '2026-03-06',
  objectionOffice: '示范区司法局',
};

export const grant: documents.DecisionNoticeData = {
  ...decision,
  kind: 'grant',
  aidForm: '劳动争议调解与仲裁代理',
  handler: { name: '赵六', firm: '示范律师事务所', phone: '000-0001' },
};
export const refusal: documents.DecisionNoticeData = {
  ...decision,
  kind: 'refuse',
  articles: ['《中华人民共和国法律援助法》第三十一条'],
  reasons: ['您申请的是商品房买卖合同纠纷，不在可以申请法律援助的事项之内。', '您可以继续免费咨询，也可以申请人民调解。'],
};
export const termination: documents.DecisionNoticeData = {
  ...decision,
  kind: 'terminate',
  articles: ['《中华人民共和国法律援助法》第四十八条'],
  reasons: ['您已经自己委托了律师。'],
};

export const supplementNotice: documents.SupplementNoticeData = {
  ...sheet,
  ...notice,
  ...aid,
  items: [
    { kind: 'material', title: '能证明在工地干活的材料', note: '考勤记录、工友证言、聊天记录，有一样就可以' },
    { kind: 'explanation', title: '欠薪的起止时间', note: null },
  ],
  dueOn: '2026-03-13',
  pausesClock: true,
  issuedOn: '2026-03-06',
};

export const assignmentNotice: documents.AssignmentNoticeData = {
  ...sheet,
  ...notice,
  firm: '示范律师事务所',
  personnel: [{ name: '赵六', phone: '000-0001' }],
  recipient: { name: '张三', phone: '00000000000' },
  matter: aid.matter,
  aidForm: '劳动争议调解与仲裁代理',
  procedureStage: '仲裁',
  decisionNumber: '示援决字〔2026〕第 12 号',
  deadline: { on: '2026-03-17', kind: '申请仲裁的最后一天' },
  enclosures: ['法律援助申请表 1 份', '工资条、考勤记录复印件'],
  assignedOn: '2026-03-08',
};

export const transferLetter: documents.TransferLetterData = {
  ...sheet,
  ...aid,
  number: '示援函〔2026〕第 3 号',
  fromOffice: '示范街道公共法律服务工作站',
  toOffice: '示范区法律援助中心',
  receivedAt: '2026-03-02T02:05:00Z',
  decisionDueOn: '2026-03-09',
  reason: '劳动争议的仲裁机构在你区。',
  documents: [
    { title: '法律援助申请表', copies: 1 },
    { title: '工资条、考勤记录复印件', copies: 2 },
  ],
  applicantInformed: { at: '2026-03-02T03:00:00Z', how: '电话告知' },
  transferredOn: '2026-03-02',
  contact,
};

export const personnelChangeNotice: documents.PersonnelChangeNoticeData = {
  ...sheet,
  ...notice,
  number: '示援更〔2026〕第 1 号',
  firm: '示范律师事务所',
  recipientName: '张三',
  matter: aid.matter,
  assignmentNumber: '示援指字〔2026〕第 12 号',
  formerPersonnel: '赵六',
  reason: '受援人反映承办人员一直没有联系，经核实属实。',
  withinDays: 3,
  issuedOn: '2026-03-20',
};

const review = {
  ...sheet,
  number: '示司异〔2026〕第 2 号',
  reviewer: '示范区司法局',
  applicantName: '张三',
  decision: { title: '不予法律援助决定书', number: '示援决字〔2026〕第 12 号', office: '示范区法律援助中心', decidedOn: '2026-03-06' },
  objectionReceivedOn: '2026-03-10',
  findings: ['申请事项是商品房买卖合同纠纷。', '原决定认定事实清楚，程序合法。'],
  articles: ['《中华人民共和国法律援助法》第三十一条', '第四十九条'],
  reviewedOn: '2026-03-13',
  contact,
};

export const objectionMaintained: documents.ObjectionReviewNoticeData = { ...review, outcome: 'maintain', reconsiderationOffice: null, court: null };
export const objectionCorrected: documents.ObjectionReviewNoticeData = { ...review, outcome: 'correct', order: '重新审查张三的申请。' };

const limitation = {
  note: '您申请调解的这一天，诉讼时效中断，从这天起重新计算。请保存好这张凭证。',
  rule: '《最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定》第十二条',
};
const applicant: documents.MediationParty = {
  kind: 'person',
  name: '张三',
  sex: '男',
  birthDate: '1968-04-05',
  phone: '00000000000',
  address: '示范区示范路 1 号 3 楼',
  occupation: '木工',
};
const respondent: documents.MediationParty = {
  kind: 'organisation',
  name: '示范物业服务有限公司',
  legalRepresentative: '王五',
  creditCode: '000000000000000000',
  phone: '000-0002',
  address: '示范区示范大道 2 号',
};

export const mediationReceipt: documents.MediationReceiptData = {
  ...sheet,
  format: 'slip',
  receiptNo: 'TJ202603020001',
  accessCode: 'B3XN-8R2K-7QWD',
  statusUrl: 'https://example.org/status?receiptNo=TJ202603020001',
  committee: '示范街道人民调解委员会',
  applicantName: '张三',
  respondentName: '示范物业服务有限公司',
  dispute: '物业服务纠纷',
  receivedAt: '2026-03-02T02:05:00Z',
  session: { startsAt: '2026-03-10T01:00:00Z', endsAt: '2026-03-10T02:30:00Z', mode: 'on-site', place: '示范街道综合服务中心 203 室' },
  bring: ['身份证', '物业合同、缴费单', '漏水的照片'],
  replyDueOn: '2026-03-05',
  limitation,
  contact,
};

export const mediationApplicationForm: documents.MediationApplicationFormData = {
  ...form,
  receiptNo: 'TJ202603020001',
  submittedAt: '2026-03-02T02:05:00Z',
  committee: '示范街道人民调解委员会',
  applicants: [applicant],
  respondents: [respondent],
  dispute: '物业服务纠纷',
  facts: '楼顶漏水半年，物业一直没有修。\n我垫钱请人看过，修好要 4200 元。',
  claims: '请物业在一个月内修好，并付我垫付的 300 元。',
  evidence: ['物业合同', '漏水照片 12 张', '检测收据'],
  priorHandling: null,
  wishes: [
    { label: '调解员', text: '希望是女调解员' },
    { label: '时间', text: '周末' },
    { label: '是否公开', text: '不公开' },
  ],
  signature: { name: '张三', signedAt: '2026-03-02T02:04:00Z', image: null },
  helper: null,
};

export const mediationAgreement: documents.MediationAgreementData = {
  ...form,
  number: '示人调〔2026〕第 8 号',
  committee: '示范街道人民调解委员会',
  parties: [applicant, respondent],
  dispute: '物业服务纠纷',
  facts: '楼顶漏水半年，检测认定防水层老化。',
  issues: '由谁维修、什么时候修好、垫付的检测费由谁出。',
  responsibility: '楼顶属于共用部位，由物业公司维修；业主配合施工。',
  terms: [
    { text: '物业公司修好 3 单元楼顶防水层', manner: '请有资质的单位施工', performBy: '2026-04-10' },
    { text: '物业公司付张三垫付的检测费 300 元', manner: '转账', performBy: '2026-03-20' },
    { text: '张三把照片原件交给物业公司存档', manner: '当场交付', performBy: null },
  ],
  mediators: ['周七', '吴八'],
  copies: 3,
  agreedOn: '2026-03-10',
};

export const mediationRecord: documents.MediationRecordData = {
  ...form,
  number: '示人调〔2026〕第 8 号',
  committee: '示范街道人民调解委员会',
  startsAt: '2026-03-10T01:00:00Z',
  endsAt: '2026-03-10T02:30:00Z',
  place: '示范街道综合服务中心 203 室',
  parties: ['张三', '示范物业服务有限公司（王五）'],
  mediators: ['周七', '吴八'],
  recorder: null,
  invited: ['社区网格员郑九'],
  rightsTold: true,
  facts: '楼顶漏水半年，物业没有修。',
  positions: [
    { name: '张三', statement: '要求一个月内修好，付检测费。' },
    { name: '示范物业服务有限公司', statement: '愿意修，检测费要看收据。' },
  ],
  lawExplained: '讲解了物业服务人对共用部位的维修养护义务。',
  result: { label: '达成书面协议', text: '见《人民调解协议书》示人调〔2026〕第 8 号。' },
};

export const failureNotice: documents.FailureNoticeData = {
  ...sheet,
  number: '示人调终〔2026〕第 2 号',
  committee: '示范街道人民调解委员会',
  partyName: '张三',
  otherPartyName: '示范物业服务有限公司',
  dispute: '物业服务纠纷',
  endedOn: '2026-03-12',
  reason: '对方不愿意继续调解。',
  ways: [
    {
      title: '到法院起诉',
      how: '向有管辖权的人民法院递交起诉状，可以先到窗口请人帮您写。',
      deadline: '诉讼时效通常 3 年',
      basis: '《中华人民共和国民法典》第一百八十八条',
    },
    { title: '向主管部门反映', how: '可以向物业管理主管部门反映维修问题。', deadline: null, basis: null },
  ],
  limitation,
  contact,
};

export const confirmationApplication: documents.ConfirmationApplicationData = {
  ...form,
  number: 'TJ202603020001',
  court: '示范区人民法院',
  applicants: [applicant, respondent],
  agreement: { number: '示人调〔2026〕第 8 号', committee: '示范街道人民调解委员会', madeOn: '2026-03-10', effectiveOn: '2026-03-10' },
  lastDay: '2026-04-09',
  facts: '楼顶漏水，物业公司 2026年4月10日前修好，并付检测费 300 元。',
  confirmed: [
    'outside-court',
    'status-relations',
    'other-procedure',
    'property-or-ip-rights',
    'mandatory-law',
    'public-interest',
    'third-party-interest',
    'public-order',
    'involuntary',
  ],
  materials: [
    { title: '调解协议', ready: true },
    { title: '调解委员会主持调解的证明', ready: true },
    { title: '身份证明、住址和联系方式', ready: true },
    { title: '与协议有关的财产权利证明', ready: false },
  ],
};
