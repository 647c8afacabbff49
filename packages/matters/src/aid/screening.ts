import { aidLaw, type AidMaterialCode, type AidMatterCode, type AidTagCode, type ArticleKey } from './codes.ts';
import { isUrgent } from './clocks.ts';
import { type AidMaterialNeed, aidMaterialCodes, aidMaterialTable, materialNeed } from './materials.ts';
import { type AidMatterEntry, aidMatterTable } from './matters-table.ts';
import { aidTagTable, asksFixedIncome, type ExemptionCase, isGreenChannel, listExemptingTags } from './tags.ts';
import type { AidTerms } from './terms.ts';

export interface AidScreeningCase extends ExemptionCase {
  /** `monthlyIncome`: of the whole household in yuan, as a decimal string; `ownIncome`: of the applicant alone. */
  household?: { members: number; monthlyIncome: string; ownIncome?: string | undefined } | undefined;
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
    reasons: listReasons(asked, entry, means, { urgent, terms }),
    materials: entry.byNotice ? [] : listMaterials(asked, terms),
    nextDoors: [...doors[verdict], staffDoor],
  };
}

interface MeansFinding {
  verdict: AidMeansVerdict;
  /** Against a standard that is set; undefined where none is, or nothing was said. */
  isAbove?: boolean;
  reason: AidReason;
}

function judgeMeans(asked: AidScreeningCase, { needsMeans }: AidMatterEntry, terms: AidTerms): MeansFinding {
  const { matter, tags, household } = asked;
  if (!needsMeans) return { verdict: 'not-required', reason: { text: '这件事不看您的收入。', basis: aidMatterTable[matter].basis } };
  const [exempting] = listExemptingTags(asked, terms);
  if (exempting !== undefined) return { verdict: 'exempt', reason: exemptions[exempting] ?? byLocalRule };
  if (household === undefined) return { verdict: 'declare', reason: { text: '要如实说明经济困难状况，可以用个人承诺代替证明。', basis: aidLaw(41) } };
  if (terms.hardshipYuan === null)
    return { verdict: 'unknown-standard', reason: { text: '经济困难的标准由省里定，这里还没有填，以窗口核定为准。', basis: aidLaw(34) } };
  if (terms.ownIncomeWhenHurt && tags.includes('DV_VICTIM')) return judgeOwnIncome(household.ownIncome, terms.hardshipYuan);
  const isAbove = Number(household.monthlyIncome) / household.members > terms.hardshipYuan;
  const text = isAbove
    ? '按您填的收入，人均已经超过本地的经济困难标准。家里有特殊情况的，请告诉工作人员。'
    : '按您填的收入，人均没有超过本地的经济困难标准，还要如实说明、由工作人员核查。';
  return { verdict: 'declare', isAbove, reason: { text, basis: aidLaw(34, 41) } };
}

/** What the one who hurt her earns is not hers. By local rules, so no article is named. */
function judgeOwnIncome(ownIncome: string | undefined, hardshipYuan: number): MeansFinding {
  if (ownIncome === undefined) return { verdict: 'declare', reason: { text: '只看您本人的收入，家里别人的不算。请把本人的收入告诉工作人员。', basis: [] } };
  const isAbove = Number(ownIncome) > hardshipYuan;
  const text = isAbove
    ? '只看您本人的收入：已经超过本地的经济困难标准。有特殊情况的，请告诉工作人员。'
    : '只看您本人的收入：没有超过本地的经济困难标准，还要如实说明、由工作人员核查。';
  return { verdict: 'declare', isAbove, reason: { text, basis: [] } };
}

const withoutLiving = { text: '没有固定生活来源、又有材料能证明身份的，不再核查经济状况。', basis: aidLaw(42) };
const caredFor = { text: '有材料证明是优抚对象的，不再核查经济状况。', basis: aidLaw(42) };
const byLocalRule = { text: '按本地的规定，有材料证明身份的，不再核查经济状况。', basis: [] };
const exemptions: Partial<Record<AidTagCode, AidReason>> = {
  MINOR: withoutLiving,
  ELDER: withoutLiving,
  DISABLED: withoutLiving,
  MILITARY: caredFor,
  VETERAN: caredFor,
  MARTYR_KIN: caredFor,
  MIGRANT_WORKER: { text: '进城务工的人讨工资、要工伤赔偿，有材料证明身份的，不再核查经济状况。', basis: aidLaw(42) },
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

interface Circumstances {
  urgent: boolean;
  terms: AidTerms;
}

function listReasons(asked: AidScreeningCase, entry: AidMatterEntry, means: MeansFinding, { urgent, terms }: Circumstances): AidReason[] {
  const { tags, hasLawyer = false } = asked;
  if (entry.byNotice) return [{ text: `${entry.note}请家属问办案机关有没有通知；您也可以来问法律问题。`, basis: entry.basis }];
  return [
    ...(hasLawyer ? [{ text: '已经自己请了律师或者代理人的，法律援助会终止；解除委托以后可以再来申请。', basis: aidLaw(48) }] : []),
    scopeReason(asked.matter, entry),
    ...listLocalMatters(asked.matter, terms),
    means.reason,
    ...listConditionalGroups(asked, means, terms),
    ...listLocalGroups(means, terms),
    ...(urgent ? [{ text: '离最后一天不到 7 天，可以先提供援助，手续以后补。', basis: aidLaw(44) }] : []),
    ...(tags.includes('FOREIGNER') ? [{ text: '外国人、无国籍人能不能申请，要看法律和条约，由工作人员判断。', basis: aidLaw(69) }] : []),
    ...tags.filter((tag) => aidTagTable[tag].greenChannel).map((tag) => ({ text: `${aidTagTable[tag].title}，走绿色通道。`, basis: aidTagTable[tag].basis })),
  ];
}

const catchAll: readonly AidMatterCode[] = ['C09', 'N05'];

function scopeReason(matter: AidMatterCode, { title, basis }: AidMatterEntry): AidReason {
  const isOpen = catchAll.includes(matter);
  return { text: isOpen ? `“${title}”也可以申请；您的事算不算在内，由工作人员看。` : `“${title}”在法律援助的范围里。`, basis };
}

/** What local rules add is told without an article: which rule it is, the bureau knows. */
function listLocalMatters(matter: AidMatterCode, { extraMatters: { withMeans, withoutMeans } }: AidTerms): AidReason[] {
  const added: Partial<Record<AidMatterCode, readonly string[]>> = { C09: withMeans, N05: withoutMeans };
  const titles = added[matter] ?? [];
  return titles.length === 0 ? [] : [{ text: `按本地的规定，增加的有：${titles.join('、')}。`, basis: [] }];
}

/** The young, the old and the disabled are spared only without a steady living; who has not said so may still bring the paper. */
function listConditionalGroups({ tags }: AidScreeningCase, { verdict }: MeansFinding, terms: AidTerms): AidReason[] {
  const isAsked = tags.some((tag) => asksFixedIncome(tag, terms));
  if (!isAsked || verdict === 'not-required' || verdict === 'exempt') return [];
  return [{ text: '如果没有固定生活来源，有材料证明，可以免核查。', basis: aidLaw(42) }];
}

/** Groups we have no tag for; who belongs to one says so when applying. */
function listLocalGroups({ verdict }: MeansFinding, { extraExempt: { groups } }: AidTerms): AidReason[] {
  if (groups.length === 0 || verdict === 'not-required' || verdict === 'exempt') return [];
  return [{ text: `按本地的规定，这些人也不再核查经济状况：${groups.join('、')}。您在其中的，请带上证明身份的材料。`, basis: [] }];
}

function listMaterials({ matter, tags, noFixedIncome }: AidScreeningCase, terms: AidTerms): AidScreeningResult['materials'] {
  return aidMaterialCodes.map((code) => {
    const { title, note } = aidMaterialTable[code];
    return { code, title, need: materialNeed(code, { matter, tags, noFixedIncome, hasAgent: false }, terms), note };
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
