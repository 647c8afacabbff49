import { beforeAll, describe, expect, it } from 'vitest';
import * as documents from './index.ts';
import { countMarginInk, listOverlaps, listUndrawn } from './testing/inspect.ts';
import { openPdf, type PrintedPdf } from './testing/open-pdf.ts';
import * as samples from './testing/sample-data.ts';

type Change = <Data>(data: Data) => Data;

interface Case {
  readonly name: string;
  /** Prints the sample after a change to its data. */
  readonly print: (change: Change) => Promise<Uint8Array>;
  /** What must be readable, line breaks aside. */
  readonly says: readonly string[];
  readonly isSlip?: boolean;
}

const aidReceipt = [
  '申请材料接收凭证',
  'FY202603020001',
  'K7QM-4T9X-2PWR',
  '最迟哪天告诉您结果2026年3月9日（星期一）',
  '工资条、考勤记录最迟2026年3月9日（星期一）交来',
  '居民身份证：现场已拍',
  '经济困难状况说明：承诺代替',
  '低保证：免交（能在系统里查到）',
  '收到时间：2026年3月2日10:05',
  '向示范区司法局提出异议',
  '5日内',
  '第四十九条',
  '不收费',
  '电话：000-0000',
  '地址：以窗口公布为准',
  '请取走',
];
const mediationReceipt = [
  '人民调解申请接收凭证',
  'TJ202603020001',
  'B3XN-8R2K-7QWD',
  '约好的时间2026年3月10日（星期二）09:00–10:30',
  '到场调解',
  '203室',
  '来不了，请提前改期或者取消',
  '物业合同、缴费单',
  '申请时间：2026年3月2日10:05',
  '诉讼时效中断',
  '第十二条',
  '随时可以不调',
  '请取走',
];

const cases: readonly Case[] = [
  { name: 'aid receipt on a slip', print: (change) => documents.aidReceipt(change(samples.aidReceipt)), says: aidReceipt, isSlip: true },
  { name: 'aid receipt on A4', print: (change) => documents.aidReceipt(change({ ...samples.aidReceipt, format: 'a4' })), says: aidReceipt },
  {
    name: 'aid form',
    print: (change) => documents.aidForm(change(samples.aidForm)),
    says: [
      '法律援助申请表',
      '姓名张三',
      '证件号码000000196804050000',
      '关系女儿',
      '请求支付劳动报酬',
      '劳动争议调解与仲裁代理',
      '紧急期限2026年3月7日（申请仲裁的最后一天）',
      '三个月工资没有发',
      '请对方付清拖欠的工资20280元。',
      '家庭月收入2300.00元',
      '容缺待补最迟2026年3月9日',
      '已阅读《个人信息处理告知》（版本2026-01）',
      '已逐条读给本人听',
      '代理人（签名）：张小三（按指印）',
    ],
  },
  {
    name: 'means declaration',
    print: (change) => documents.meansDeclaration(change(samples.meansDeclaration)),
    says: [
      '经济困难状况说明与承诺书',
      '王五妻子55—800.00',
      '打零工1500.00',
      '特别支出妻子长期服药',
      '以上情况都是真实的，没有隐瞒。',
      '文本版本：2026-01',
      '协助说明：已逐条读给本人听，本人表示听懂（窗口工作人员：李四）',
      '日期：2026年3月2日10:04',
    ],
  },
  {
    name: 'decision to grant',
    print: (change) => documents.decisionNotice(change(samples.grant)),
    says: [
      '给予法律援助决定书',
      '示援决字〔2026〕第12号',
      '张三：',
      '第三十一条第五项',
      '决定给予您法律援助',
      '赵六（示范律师事务所）',
      '请求换人',
      '（盖章）',
      '2026年3月6日',
    ],
  },
  {
    name: 'decision to refuse',
    print: (change) => documents.decisionNotice(change(samples.refusal)),
    says: ['不予法律援助决定书', '决定不予法律援助', '不在可以申请法律援助的事项之内', '向示范区司法局提出异议', '5日内', '第四十九条'],
  },
  {
    name: 'decision to terminate',
    print: (change) => documents.decisionNotice(change(samples.termination)),
    says: ['终止法律援助决定书', '决定终止法律援助', '您已经自己委托了律师。', '提出异议'],
  },
  {
    name: 'supplement notice',
    print: (change) => documents.supplementNotice(change(samples.supplementNotice)),
    says: [
      '补充材料/说明通知书',
      '这是一次列全的清单',
      '1补材料能证明在工地干活的材料',
      '2作说明欠薪的起止时间',
      '最迟2026年3月13日（星期五）补齐',
      '视为您撤回这次申请',
      '不计入审查时间',
    ],
  },
  {
    name: 'assignment notice',
    print: (change) => documents.assignmentNotice(change(samples.assignmentNotice)),
    says: [
      '指派通知书',
      '示范律师事务所：',
      '赵六000-0001',
      '受援人张三',
      '2026年3月17日（申请仲裁的最后一天）',
      '不得向受援人收取任何钱物',
      '随本通知移交：法律援助申请表1份',
    ],
  },
  {
    name: 'transfer letter',
    print: (change) => documents.transferLetter(change(samples.transferLetter)),
    says: [
      '公函（转交申请）',
      '示范区法律援助中心：',
      '转交原因：劳动争议的仲裁机构在你区。',
      '最迟2026年3月9日（星期一）',
      '2026年3月2日11:00，电话告知',
      '工资条、考勤记录复印件2',
      '回执',
      '收件单位（盖章）',
    ],
  },
  {
    name: 'personnel change notice',
    print: (change) => documents.personnelChangeNotice(change(samples.personnelChangeNotice)),
    says: ['格式十七', '更换法律援助人员通知书', '原承办人员赵六', '3日内更换承办人员', '新承办人员的姓名和电话告诉受援人', '授权委托书', '交接材料'],
  },
  {
    name: 'objection maintained',
    print: (change) => documents.objectionReviewNotice(change(samples.objectionMaintained)),
    says: ['维持示范区法律援助中心的决定', '60日内', '行政复议法》第二十条', '6个月内', '行政诉讼法》第四十六条', '以窗口告知为准'],
  },
  {
    name: 'objection upheld',
    print: (change) => documents.objectionReviewNotice(change(samples.objectionCorrected)),
    says: ['责令示范区法律援助中心改正：重新审查张三的申请。'],
  },
  {
    name: 'mediation receipt on a slip',
    print: (change) => documents.mediationReceipt(change(samples.mediationReceipt)),
    says: mediationReceipt,
    isSlip: true,
  },
  {
    name: 'mediation receipt on A4',
    print: (change) => documents.mediationReceipt(change({ ...samples.mediationReceipt, format: 'a4' })),
    says: mediationReceipt,
  },
  {
    name: 'mediation application',
    print: (change) => documents.mediationApplicationForm(change(samples.mediationApplicationForm)),
    says: [
      '人民调解申请书',
      '示范物业服务有限公司',
      '信用代码000000000000000000',
      '楼顶漏水半年',
      '请物业在一个月内修好',
      '漏水照片12张',
      '没有经过公安、法院',
      '希望是女调解员',
      '申请人（签名）：张三（按指印）',
    ],
  },
  {
    name: 'mediation agreement',
    print: (change) => documents.mediationAgreement(change(samples.mediationAgreement)),
    says: [
      '人民调解协议书',
      '当事人（2）名称示范物业服务有限公司',
      '检测认定防水层老化',
      '由谁维修、什么时候修好',
      '楼顶属于共用部位',
      '检测费300元转账最迟2026年3月',
      '30日内，共同向法院申请司法确认',
      '一式3份',
      '当事人：张三（按指印）',
      '人民调解员：周七',
      '调解委员会：示范街道人民调解委员会（盖章）',
    ],
  },
  {
    name: 'mediation record',
    print: (change) => documents.mediationRecord(change(samples.mediationRecord)),
    says: [
      '人民调解记录',
      '时间2026年3月10日（星期二）09:00–10:30',
      '受邀参加人社区网格员郑九',
      '已告知各方当事人',
      '张三的意见要求一个月内修好',
      '讲解了物业服务人',
      '结果：达成书面协议',
      '调解员：吴八',
    ],
  },
  {
    name: 'notice that mediation has ended',
    print: (change) => documents.failureNotice(change(samples.failureNotice)),
    says: [
      '调解终止告知书',
      '于2026年3月12日终止',
      '仲裁、请行政机关处理或者到法院起诉',
      '到法院起诉向有管辖权的人民法院',
      '期限：诉讼时效通常3年',
      '诉讼时效中断',
    ],
  },
  {
    name: 'application for judicial confirmation',
    print: (change) => documents.confirmationApplication(change(samples.confirmationApplication)),
    says: [
      '司法确认申请书',
      '共同请求确认这份协议有效',
      '最后申请日2026年4月9日（星期四）',
      '不是请求确认婚姻',
      '内容明确',
      '调解委员会主持调解的证明',
      '此致示范区人民法院',
      '申请人：示范物业服务有限公司（盖章）',
    ],
  },
];

const asItIs: Change = (data) => data;

/** Every text in words longer than a line; codes, dates, numbers and addresses stay what they are. */
function stretch(value: unknown): unknown {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? `${'Wg'.repeat(60)}${value}${'，'.repeat(80)}` : value;
  if (Array.isArray(value)) return value.map(stretch);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, stretch(inner)]));
}

/** Line breaks and gaps of the layout say nothing. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

describe.each(cases)('$name', ({ print, says, isSlip }) => {
  let printed: PrintedPdf;
  beforeAll(async () => {
    printed = await openPdf(await print(asItIs));
  });

  it('says what it must', () => {
    const text = squeeze(printed.text);
    for (const words of says) expect(text).toContain(squeeze(words));
  });

  it('draws every character its text layer claims', () => {
    expect(printed.pages.flatMap(listUndrawn)).toEqual([]);
    expect(printed.pages.flatMap(({ characters }) => characters).length).toBeGreaterThan(150);
  });

  it('keeps the margins clean and prints nothing over anything else', () => {
    const [side, end] = isSlip === true ? [10, 8] : [54, 18];
    for (const page of printed.pages) expect(countMarginInk(page, side, end)).toBe(0);
    expect(printed.pages.flatMap(listOverlaps)).toEqual([]);
  });

  it('stays inside its page with words longer than a line', async () => {
    const { pages } = await openPdf(await print((data) => stretch(data) as typeof data));
    const [side, end] = isSlip === true ? [10, 8] : [54, 18];
    for (const page of pages) expect(countMarginInk(page, side, end)).toBe(0);
    expect(pages.flatMap(listOverlaps)).toEqual([]);
    expect(pages.flatMap(listUndrawn)).toEqual([]);
  });

  it('is large enough to read', () => {
    const sizes = printed.pages.flatMap(({ characters }) => characters.map(({ fontSize }) => fontSize));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  it('is one slip, or numbered pages', () => {
    if (isSlip === true) expect(printed.pages).toHaveLength(1);
    else for (let page = 1; page <= printed.pages.length; page++) expect(squeeze(printed.text)).toContain(`第${page}页共${printed.pages.length}页`);
  });

  it('bears no mark it was not given', () => {
    expect(printed.text).not.toMatch(/草稿|示例|人工智能|undefined|null|\[object|〓/);
  });
});
