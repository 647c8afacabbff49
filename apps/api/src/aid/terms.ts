import type { DistrictFile } from '@mingbai/knowledge';
import { aidMaterialCodes, aidMaterialTable, aidTagTable, type AidTagCode, type AidTerms, defaultAidTerms } from '@mingbai/matters';

/** What the bureau set for legal aid, or the defaults where it set nothing. Throws, naming the parameter, for a list that has an item we do not know. */
export function readAidTerms({ parameters }: DistrictFile): AidTerms {
  const value = (key: string) => parameters.find((parameter) => parameter.key === `legalAid.${key}`)?.value ?? null;
  const workdays = (key: string, fallback: number): number => positive(value(key)) ?? fallback;
  return {
    dayKind: /工作|work/i.test(String(value('dayKind'))) ? 'working' : 'natural',
    pauseOnSupplement: flag(value('pauseOnSupplement')) ?? defaultAidTerms.pauseOnSupplement,
    supplementWorkdays: workdays('supplementDays', defaultAidTerms.supplementWorkdays),
    correctionWorkdays: workdays('correctionWorkdays', defaultAidTerms.correctionWorkdays),
    visitWorkdays: workdays('visitDays', defaultAidTerms.visitWorkdays),
    clockStart: /办理|handling/i.test(String(value('clockStart'))) ? 'handling' : 'accepting',
    hardshipYuan: hardship(value),
    ownIncomeWhenHurt: flag(value('useIndividualIncomeForViolence')) ?? defaultAidTerms.ownIncomeWhenHurt,
    extraMatters: readExtraMatters(list(value('extraMatters'))),
    extraExempt: readExtraExempt(list(value('extraExemptGroups'))),
    promiseOnce: flag(value('promiseBlacklistCheck')) ?? defaultAidTerms.promiseOnce,
    deferrable: value('deferrableDocs') === null ? null : list(value('deferrableDocs')).map(getMaterial),
  };
}

type ParameterValue = DistrictFile['parameters'][number]['value'];

/** The standard counted the way the bureau names; where it names none, the amount goes before the multiple. */
function hardship(value: (key: string) => ParameterValue): number | null {
  const [times, base] = [positive(value('hardshipStandard.dibaoRatio')), positive(value('dibaoAmount'))];
  const amount = positive(value('hardshipStandard.amount')) ?? null;
  const multiple = times !== undefined && base !== undefined ? times * base : null;
  const kind = value('hardshipStandard.kind');
  if (kind === null || kind === '') return amount ?? multiple;
  const chosen = hardshipKinds.find(({ words }) => words.test(String(kind)));
  if (!chosen) throw new Error(`参数 legalAid.hardshipStandard.kind 里的“${String(kind)}”看不懂，可以写：固定金额、低保的倍数`);
  return chosen.kind === 'multiple' ? multiple : amount;
}

/** Provinces set a figure, or a multiple of the subsistence allowance; written in Chinese or by its code. */
const hardshipKinds = [
  { kind: 'multiple', words: /倍|低保|RATIO_OF_DIBAO/i },
  { kind: 'amount', words: /固定|金额|AMOUNT/i },
] as const;

const withoutMeansMark = /[（(]不看收入[）)]$/;

/** Matters that local rules add; those that end in （不看收入） ask for no means. */
function readExtraMatters(items: readonly string[]): AidTerms['extraMatters'] {
  const isWithoutMeans = (item: string): boolean => withoutMeansMark.test(item);
  return {
    withMeans: items.filter((item) => !isWithoutMeans(item)),
    withoutMeans: items.filter(isWithoutMeans).map((item) => item.replace(withoutMeansMark, '').trim()),
  };
}

/** Groups named as in our table of groups are told by their tag; others stay words. */
function readExtraExempt(items: readonly string[]): AidTerms['extraExempt'] {
  const found = items.map((item) => ({ item, tag: findTag(item) }));
  return {
    tags: found.flatMap(({ tag }) => (tag === undefined ? [] : [tag])),
    groups: found.flatMap(({ item, tag }) => (tag === undefined ? [item] : [])),
  };
}

function findTag(text: string): AidTagCode | undefined {
  return (Object.keys(aidTagTable) as AidTagCode[]).find((code) => code === text || aidTagTable[code].title === text);
}

function getMaterial(text: string): (typeof aidMaterialCodes)[number] {
  const code = aidMaterialCodes.find((known) => known === text || aidMaterialTable[known].title === text);
  if (code === undefined) throw new Error(`参数 legalAid.deferrableDocs 里的“${text}”不是申请材料，可以写：${aidMaterialCodes.join('、')}`);
  return code;
}

/** Years after which a closed matter is erased; undefined: not set, so it is kept. */
export function readArchiveYears({ parameters }: DistrictFile): number | undefined {
  return positive(parameters.find(({ key }) => key === 'retention.archiveTerm')?.value ?? null);
}

/** Days within which an objection must be made; the law names none, so null unless the bureau says so. */
export function readObjectionDays({ parameters }: DistrictFile): number | undefined {
  return positive(parameters.find(({ key }) => key === 'legalAid.objectionDays')?.value ?? null);
}

function positive(value: ParameterValue): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : undefined;
}

/** People write 是 and 否. */
function flag(value: ParameterValue): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  return /^(是|true|yes)$/i.test(value.trim()) ? true : /^(否|false|no)$/i.test(value.trim()) ? false : undefined;
}

function list(value: ParameterValue): string[] {
  return typeof value === 'string' ? value.split(/[；;\n]/).flatMap((item) => (item.trim() === '' ? [] : [item.trim()])) : [];
}
