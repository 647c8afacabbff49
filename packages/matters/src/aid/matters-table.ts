import { aidLaw, type AidMatterCode, type ArticleKey } from './codes.ts';

export interface AidMatterEntry {
  title: string;
  /** Who may ask, or what to know, in one sentence. */
  note: string;
  needsMeans: boolean;
  /** Not for residents to apply for: the court, procuratorate or police tells the aid centre (legal-aid-law:25, 28). */
  byNotice: boolean;
  basis: ArticleKey[];
}

const forParty = '由当事人本人申请。';

function civil(title: string, note = forParty): AidMatterEntry {
  return { title, note, needsMeans: true, byNotice: false, basis: aidLaw(31) };
}

function withoutMeans(title: string, note = forParty): AidMatterEntry {
  return { title, note: `${note}不看收入。`, needsMeans: false, byNotice: false, basis: aidLaw(32) };
}

/** What legal aid is given for, who asks, and whether hardship counts (legal-aid-law:24–33). */
export const aidMatterTable: Record<AidMatterCode, AidMatterEntry> = {
  C01: civil('请求国家赔偿'),
  C02: civil('要社会保险待遇、低保等社会救助'),
  C03: civil('要抚恤金'),
  C04: civil('要赡养费、抚养费、扶养费'),
  C05: civil('讨工资、确认劳动关系', '由当事人本人申请。进城务工的人讨工资，有身份材料的，不再核查经济状况。'),
  C06: civil('认定一个人没有或者缺少民事行为能力'),
  C07: civil('工伤、交通、食品药品、医疗事故受了伤，要赔偿', '由当事人本人申请。进城务工的人要工伤赔偿，有身份材料的，不再核查经济状况。'),
  C08: civil('污染环境、破坏生态受了损害，要赔偿'),
  C09: civil('法律、法规、规章规定的其他事', '请先问工作人员，您的事算不算在内。'),
  N01: withoutMeans('维护英雄烈士的名誉等人格权益', '由英雄烈士的近亲属申请。'),
  N02: withoutMeans('因见义勇为主张自己的权益'),
  N03: withoutMeans('再审改判无罪，请求国家赔偿'),
  N04: {
    ...withoutMeans('受到家庭暴力、虐待或者遗弃，主张自己的权益', '由受害人申请。'),
    basis: [...aidLaw(32), { slug: 'anti-domestic-violence-law', article: 19 }],
  },
  N05: withoutMeans('法律、法规、规章规定的其他不看收入的事', '请先问工作人员，您的事算不算在内。'),
  R01: {
    title: '法院已决定再审，或者检察院已抗诉',
    note: '由本人或者近亲属申请。',
    needsMeans: true,
    byNotice: false,
    basis: aidLaw(33),
  },
  K01: {
    title: '刑事案件中没有请辩护人',
    note: '由犯罪嫌疑人、被告人本人或者近亲属申请；没钱请，或者有别的原因没请，都可以。',
    needsMeans: true,
    byNotice: false,
    basis: aidLaw(24),
  },
  K02: {
    title: '刑事案件中依法必须有律师辩护',
    note: '不用申请：未成年人、部分残疾人、可能判无期或者死刑等情形，由办案机关通知法律援助机构派律师。',
    needsMeans: false,
    byNotice: true,
    basis: aidLaw(25),
  },
  K03: {
    title: '强制医疗案件',
    note: '不用申请：没有请诉讼代理人的，由法院通知法律援助机构派律师。',
    needsMeans: false,
    byNotice: true,
    basis: aidLaw(28),
  },
  K04: {
    title: '刑事案件的被害人、自诉人、附带民事诉讼原告',
    note: '由本人申请；法定代理人，以及公诉案件被害人的近亲属，也可以申请。',
    needsMeans: true,
    byNotice: false,
    basis: aidLaw(29),
  },
  A01: {
    title: '申请行政复议',
    note: '由复议申请人申请，按法律援助的条件办。',
    needsMeans: true,
    byNotice: false,
    basis: [{ slug: 'administrative-reconsideration-law', article: 18 }],
  },
};
