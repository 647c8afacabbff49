/** What the bureau may set for itself; the defaults are the stricter or the customary reading. */
export interface AidTerms {
  /** How the 7, 3 and 5 days are counted. The law says days; natural ones bind us more. */
  dayKind: 'natural' | 'working';
  /** Time spent on completing papers does not count. */
  pauseOnSupplement: boolean;
  /** Working days to bring what is missing. */
  supplementWorkdays: number;
  /** Working days after the end in which the resident is asked how it was. */
  visitWorkdays: number;
  /** Whose receipt starts the clock when the application moves to another office. */
  clockStart: 'accepting' | 'handling';
  /** Income a head and month in yuan up to which hardship is taken for granted; null: the window decides. */
  hardshipYuan: number | null;
}

export const defaultAidTerms: AidTerms = {
  dayKind: 'natural',
  pauseOnSupplement: true,
  supplementWorkdays: 5,
  visitWorkdays: 10,
  clockStart: 'accepting',
  hardshipYuan: null,
};
