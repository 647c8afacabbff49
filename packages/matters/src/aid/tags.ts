import { aidLaw, type AidMatterCode, type AidTagCode, type ArticleKey } from './codes.ts';
import type { AidTerms } from './terms.ts';

interface AidTagEntry {
  title: string;
  /** Goes through the green channel. */
  greenChannel: boolean;
  /** What the law says of this group; empty where nothing may be cited. */
  basis: ArticleKey[];
}

/** Groups with rules of their own. */
export const aidTagTable: Record<AidTagCode, AidTagEntry> = {
  MINOR: { title: '未成年人（不满 18 岁）', greenChannel: true, basis: [{ slug: 'minors-protection-law', article: 104 }] },
  ELDER: { title: '老年人（60 岁以上）', greenChannel: true, basis: [{ slug: 'elderly-rights-law', article: 56 }, ...aidLaw(45)] },
  DISABLED: { title: '残疾人', greenChannel: true, basis: aidLaw(45) },
  WOMAN: { title: '妇女', greenChannel: true, basis: [{ slug: 'womens-rights-law', article: 72 }] },
  MILITARY: { title: '军人、军属，烈士、因公牺牲和病故军人的遗属', greenChannel: true, basis: [{ slug: 'military-personnel-rights-law', article: 61 }] },
  VETERAN: { title: '退役军人', greenChannel: true, basis: [{ slug: 'veterans-protection-law', article: 70 }] },
  MIGRANT_WORKER: { title: '进城务工人员', greenChannel: true, basis: [{ slug: 'migrant-workers-wage-regulations', article: 45 }] },
  DV_VICTIM: { title: '家庭暴力、虐待、遗弃的受害人', greenChannel: true, basis: aidLaw(32) },
  GOOD_SAMARITAN: { title: '见义勇为的人', greenChannel: true, basis: aidLaw(32) },
  MARTYR_KIN: { title: '英雄烈士的近亲属', greenChannel: true, basis: aidLaw(32) },
  FOREIGNER: { title: '外国人、无国籍人', greenChannel: false, basis: aidLaw(69) },
};

/** Spared the check of means only without a steady living (legal-aid-law:42). */
const specialGroups: readonly AidTagCode[] = ['MINOR', 'ELDER', 'DISABLED'];
const caredFor: readonly AidTagCode[] = ['MILITARY', 'VETERAN', 'MARTYR_KIN'];
const migrantMatters: readonly AidMatterCode[] = ['C05', 'C07'];

export interface ExemptionCase {
  matter: AidMatterCode;
  tags: readonly AidTagCode[];
  /** She says that she has no steady living; whether it is so, papers show. */
  noFixedIncome?: boolean | undefined;
}

type ExemptionTerms = Pick<AidTerms, 'extraExempt'>;

/**
 * Groups whose means are not checked once a paper shows that they belong to them (legal-aid-law:42): young, old or disabled without a steady living, those who
 * receive preferential care, migrant workers after wages or work injury, and whom local rules add.
 */
export function listExemptingTags({ matter, tags, noFixedIncome = false }: ExemptionCase, { extraExempt }: ExemptionTerms): AidTagCode[] {
  const groups = [...caredFor, ...extraExempt.tags, ...(noFixedIncome ? specialGroups : [])];
  return tags.filter((tag) => groups.includes(tag) || (tag === 'MIGRANT_WORKER' && migrantMatters.includes(matter)));
}

/** Whether it depends on a steady living that means are not checked for who has this tag; local rules may spare the whole group. */
export function asksFixedIncome(tag: AidTagCode, { extraExempt }: ExemptionTerms): boolean {
  return specialGroups.includes(tag) && !extraExempt.tags.includes(tag);
}

export function isGreenChannel(tags: readonly AidTagCode[]): boolean {
  return tags.some((tag) => aidTagTable[tag].greenChannel);
}
