import type { AidMaterialCode, AidTagCode } from './codes.ts';

/** What the bureau may set for itself; the defaults are the stricter or the customary reading. */
export interface AidTerms {
  /** How the 7, 3 and 5 days are counted. The law says days; natural ones bind us more. */
  dayKind: 'natural' | 'working';
  /** Time spent on completing papers does not count. */
  pauseOnSupplement: boolean;
  /** Working days to bring what is missing. */
  supplementWorkdays: number;
  /** Working days in which a decision that was ordered to be corrected is taken up again. Our own term: the law sets none. */
  correctionWorkdays: number;
  /** Working days after the end in which the resident is asked how it was. */
  visitWorkdays: number;
  /** Whose receipt starts the clock when the application moves to another office. */
  clockStart: 'accepting' | 'handling';
  /** Income a head and month in yuan up to which hardship is taken for granted; null: the window decides. */
  hardshipYuan: number | null;
  /** Of who was hurt at home only her own income is compared, not that of the household. */
  ownIncomeWhenHurt: boolean;
  /** What local rules add to the matters of the law, in the bureau's words: those that look at means and those that do not. */
  extraMatters: { withMeans: readonly string[]; withoutMeans: readonly string[] };
  /** Whom local rules spare the check of means: known groups, and others in the bureau's words. */
  extraExempt: { tags: readonly AidTagCode[]; groups: readonly string[] };
  /** Who once promised falsely may not promise again and brings proof. */
  promiseOnce: boolean;
  /** Papers that may follow later; null: our own list. */
  deferrable: readonly AidMaterialCode[] | null;
}

export const defaultAidTerms: AidTerms = {
  dayKind: 'natural',
  pauseOnSupplement: true,
  supplementWorkdays: 5,
  correctionWorkdays: 3,
  visitWorkdays: 10,
  clockStart: 'accepting',
  hardshipYuan: null,
  ownIncomeWhenHurt: false,
  extraMatters: { withMeans: [], withoutMeans: [] },
  extraExempt: { tags: [], groups: [] },
  promiseOnce: false,
  deferrable: null,
};
