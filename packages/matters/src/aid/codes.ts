/** Codes as the HTTP contract and the tables have them. */

export type AidMatterCode =
  | 'C01'
  | 'C02'
  | 'C03'
  | 'C04'
  | 'C05'
  | 'C06'
  | 'C07'
  | 'C08'
  | 'C09'
  | 'N01'
  | 'N02'
  | 'N03'
  | 'N04'
  | 'N05'
  | 'R01'
  | 'K01'
  | 'K02'
  | 'K03'
  | 'K04'
  | 'A01';

export type AidTagCode =
  | 'MINOR'
  | 'ELDER'
  | 'DISABLED'
  | 'WOMAN'
  | 'MILITARY'
  | 'VETERAN'
  | 'MIGRANT_WORKER'
  | 'DV_VICTIM'
  | 'GOOD_SAMARITAN'
  | 'MARTYR_KIN'
  | 'FOREIGNER';

export type AidMaterialCode = 'application-form' | 'identity' | 'agent-proof' | 'means-statement' | 'status-proof' | 'case-materials';

export type AidMaterialState = 'provided' | 'photographed' | 'declared' | 'deferred' | 'waived';

export type AidMeansRoute = 'declaration' | 'information-sharing' | 'exempt' | 'not-required';

export type AidStateCode =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'RECEIVED'
  | 'TRANSFERRED'
  | 'SCREENING'
  | 'SUPPLEMENT'
  | 'VERIFYING'
  | 'EMERGENCY'
  | 'GRANTED'
  | 'REFUSED'
  | 'ASSIGNED'
  | 'IN_PROGRESS'
  | 'PERSONNEL_CHANGE'
  | 'TERMINATED'
  | 'CONCLUDED'
  | 'OBJECTION'
  | 'UPHELD'
  | 'ORDERED_CORRECTION'
  | 'FOLLOW_UP'
  | 'DEEMED_WITHDRAWN'
  | 'WITHDRAWN'
  | 'CONSULT_ONLY'
  | 'CLOSED';

/** An article a rule rests on; its label and whether it can be opened here are the reader's to find. */
export interface ArticleKey {
  slug: string;
  article: number;
}

export function aidLaw(...articles: number[]): ArticleKey[] {
  return articles.map((article) => ({ slug: 'legal-aid-law', article }));
}
