import { aidLaw, type AidMaterialCode, type AidMatterCode, type AidTagCode, type ArticleKey } from './codes.ts';
import { isUrgent } from './clocks.ts';
import { type AidMaterialNeed, aidMaterialCodes, aidMaterialTable, materialNeed } from './materials.ts';
import { type AidMatterEntry, aidMatterTable } from './matters-table.ts';
import { aidTagTable, isGreenChannel, listExemptingTags } from './tags.ts';
import type { AidTerms } from './terms.ts';

export interface AidScreeningCase {
  matter: AidMatterCode;
  tags: readonly AidTagCode[];
  /** `monthlyIncome`: of the whole household in yuan, as a decimal string. */
  household?: { members: number; monthlyIncome: string } | undefined;
  hasLawyer?: boolean | undefined;
  /** Last day of whatever runs. */
  deadline?: string | undefined;
}

export type AidVerdict = 'likely' | 'needs-staff' | 'unlikely' | 'not-an-application' | 'consult-only';
export type AidMeansVerdict = 'not-required' | 'exempt' | 'declare' | 'unknown-standard';

export interface AidReason {
  text: string;
  basis: ArticleKey[];
}

export interface AidScreeningResult {
  verdict: AidVerdict;
  title: string;
  means: AidMeansVerdict;
  greenChannel: boolean;
  urgent: boolean;
  reasons: AidReason[];
  materials: { code: AidMaterialCode; title: string; need: AidMaterialNeed; note: string }[];
  nextDoors: { kind: string; title: string; why: string }[];
}

const titles: Record<AidVerdict, string> = {
  likely: '您很可能符合条件，可以申请',
  'needs-staff': '要请工作人员看一看，您可以先申请',
  unlikely: '大概率不符合，但还有别的办法',
  'not-an-application': '这种情况不用您申请',
  'consult-only': '您已经有律师，可以来问法律问题',
};

/** An advice on whether aid may be had: only clear cases are called unlikely, and nothing here refuses anybody (legal-aid-law:31–34, 41, 42, 44, 48). */
export function screenAid(asked: AidScreeningCase, terms: AidTerms, today: string): AidScreeningResult {
  const entry = aidMatterTable[asked.matter];
  const means = judgeMeans(asked, entry, terms);
  const verdict = judge(asked, entry, means);
  const urgent = isUrgent(asked.deadline, today);
  return {
    verdict,
    title: titles[verdict],
    means: means.verdict,
    greenChannel: isGreenChannel(asked.tags),
    urgent,
    reasons: listReasons(asked, entry, means, urgent),
    materials: entry.byNotice ? [] : listMaterials(asked),
    nextDoors: [...doors[verdict], staffDoor],
  };
}

interface MeansFinding {
  verdict: AidMeansVerdict;
  /** Against a standard that is set; undefined where none is, or nothing was said. */
  isAbove?: boolean;
  reason: AidReason;
}

function judgeMeans({ matter, tags, household }: AidScreeningCase, { needsMeans }: AidMatterEntry, { hardshipYuan }: AidTerms): MeansFinding {
  if (!needsMeans) return { verdict: 'not-required', reason: { text: '这件事不看您的收入。', basis: aidMatterTable[matter].basis } };
  const [exempting] = listExemptingTags(matter, tags);
  if (exempting !== undefined) return { verdict: 'exempt', reason: { text: exemptions[exempting] ?? exemptions.ELDER, basis: aidLaw(42) } };
  if (household === undefined) return { verdict: 'declare', reason: { text: '要如实说明经济困难状况，可以用个人承诺代替证明。', basis: aidLaw(41) } };
  if (hardshipYuan === null)
    return { verdict: 'unknown-standard', reason: { text: '经济困难的标准由省里定，这里还没有填，以窗口核定为准。', basis: aidLaw(34) } };
  const isAbove = Number(household.monthlyIncome) / household.members > hardshipYuan;
  const text = isAbove
    ? '按您填的收入，人均已经超过本地的经济困难标准。家里有特殊情况的，请告诉工作人员。'
    : '按您填的收入，人均没有超过本地的经济困难标准，还要如实说明、由工作人员核查。';
  return { verdict: 'declare', isAbove, reason: { text, basis: aidLaw(34, 41) } };
}

const withoutLiving = '没有固定生活来源、又有材料能证明身份的，不再核查经济状况。';
const caredFor = '有材料证明是优抚对象的，不再核查经济状况。';
const exemptions: Partial<Record<AidTagCode, string>> & { ELDER: string } = {
  MINOR: withoutLiving,
  ELDER: withoutLiving,
  DISABLED: withoutLiving,
  MILITARY: caredFor,
  VETERAN: caredFor,
  MARTYR_KIN: caredFor,
  MIGRANT_WORKER: '进城务工的人讨工资、要工伤赔偿，有材料证明身份的，不再核查经济状况。',
};

/** Matters whose own condition only a person can look at. */
const openMatters: readonly AidMatterCode[] = ['C09', 'N05', 'A01'];

function judge({ matter, tags, hasLawyer = false }: AidScreeningCase, { byNotice }: AidMatterEntry, { verdict, isAbove }: MeansFinding): AidVerdict {
  if (byNotice) return 'not-an-application';
  if (hasLawyer) return 'consult-only';
  if (isAbove === true) return 'unlikely';
  if (openMatters.includes(matter) || tags.includes('FOREIGNER') || verdict === 'unknown-standard') return 'needs-staff';
  return 'likely';
}

function listReasons({ tags, hasLawyer = false }: AidScreeningCase, entry: AidMatterEntry, means: MeansFinding, urgent: boolean): AidReason[] {
  if (entry.byNotice) return [{ text: `${entry.note}请家属问办案机关有没有通知；您也可以来问法律问题。`, basis: entry.basis }];
  return [
    ...(hasLawyer ? [{ text: '已经自己请了律师或者代理人的，法律援助会终止；解除委托以后可以再来申请。', basis: aidLaw(48) }] : []),
    { text: `“${entry.title}”在法律援助的范围里。`, basis: entry.basis },
    means.reason,
    ...(urgent ? [{ text: '离最后一天不到 7 天，可以先提供援助，手续以后补。', basis: aidLaw(44) }] : []),
    ...(tags.includes('FOREIGNER') ? [{ text: '外国人、无国籍人能不能申请，要看法律和条约，由工作人员判断。', basis: aidLaw(69) }] : []),
    ...tags.filter((tag) => aidTagTable[tag].greenChannel).map((tag) => ({ text: `${aidTagTable[tag].title}，走绿色通道。`, basis: aidTagTable[tag].basis })),
  ];
}

function listMaterials({ matter, tags }: AidScreeningCase): AidScreeningResult['materials'] {
  return aidMaterialCodes.map((code) => {
    const { title, note } = aidMaterialTable[code];
    return { code, title, need: materialNeed(code, { matter, tags, hasAgent: false }), note };
  });
}

const staffDoor = { kind: 'staff', title: '找工作人员', why: '拿不准的，都可以当面问或者打 12348，由人来决定。' };
const apply = { kind: 'legal-aid', title: '申请法律援助', why: '填表提交，由工作人员审查后书面告诉您结果。' };
const consult = { kind: 'hotline', title: '免费问法律问题', why: '咨询不收费，也不看收入（12348）。' };
const mediate = { kind: 'mediation', title: '申请人民调解', why: '不收费，双方愿意就可以谈。' };
const doors: Record<AidVerdict, AidScreeningResult['nextDoors']> = {
  likely: [apply],
  'needs-staff': [apply, consult],
  unlikely: [consult, mediate, { ...apply, why: '您仍然可以申请，决定由工作人员作出。' }],
  'not-an-application': [consult],
  'consult-only': [consult],
};
