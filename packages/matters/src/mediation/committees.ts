import type { DistrictFile } from '@mingbai/knowledge';

type CommitteeEntry = DistrictFile['committees'][number];

export interface CommitteeQuestion {
  field: string | undefined;
  fieldTitle: string | undefined;
  street: string | undefined;
  /** What the resident wrote or typed into the search box. */
  q: string | undefined;
}

export interface RankedCommittee {
  committee: CommitteeEntry;
  /** One sentence: why this one. */
  why: string;
  score: number;
}

const points = { name: 16, trade: 8, street: 6, specialist: 5, field: 4 } as const;

/**
 * Committees by how well they fit, best first. With nothing that fits, the neighbourhood's committee comes first: it takes every dispute between
 * neighbours and families, and knows where to send the rest.
 */
export function rankCommittees(committees: readonly CommitteeEntry[], question: CommitteeQuestion): RankedCommittee[] {
  const ranked = committees.map((committee) => rank(committee, question));
  const asked = question.field !== undefined || (question.q ?? '') !== '' || question.street !== undefined;
  const fitting = asked ? ranked.filter(({ score, committee }) => score > 0 || committee.kind === 'community') : ranked;
  return fitting.sort((a, b) => b.score - a.score || neighbourhoodFirst(a, b));
}

function neighbourhoodFirst(a: RankedCommittee, b: RankedCommittee): number {
  return Number(b.committee.kind === 'community') - Number(a.committee.kind === 'community');
}

function rank(committee: CommitteeEntry, { field, fieldTitle, street, q }: CommitteeQuestion): RankedCommittee {
  const text = q ?? '';
  const isNamed = text.length >= 2 && (committee.name.includes(text) || text.includes(committee.name));
  const trade = text === '' ? undefined : committee.trades.find((word) => text.includes(word) || (text.length >= 2 && word.includes(text)));
  const hasField = field !== undefined && committee.fields.some((one) => one === field);
  const isSpecialist = hasField && committee.fields[0] === field && committee.kind !== 'community';
  const isNear = street !== undefined && committee.street === street;
  const score =
    Number(isNamed) * points.name +
    Number(trade !== undefined) * points.trade +
    Number(isNear) * points.street +
    Number(isSpecialist) * points.specialist +
    Number(hasField) * points.field;
  return { committee, score, why: explain({ isNamed, trade, fieldTitle: hasField ? fieldTitle : undefined, isSpecialist, isNear, kind: committee.kind }) };
}

interface Grounds {
  isNamed: boolean;
  trade: string | undefined;
  fieldTitle: string | undefined;
  isSpecialist: boolean;
  isNear: boolean;
  kind: CommitteeEntry['kind'];
}

function explain({ isNamed, trade, fieldTitle, isSpecialist, isNear, kind }: Grounds): string {
  if (isNamed) return '您找的就是这一家。';
  if (trade !== undefined) return `常调解“${trade}”这类事。`;
  if (isNear) return '就在您住的街道。';
  if (fieldTitle !== undefined) return isSpecialist ? `专门调解“${fieldTitle}”一类的纠纷。` : `也调解“${fieldTitle}”一类的纠纷。`;
  return kind === 'community' ? '离家近，不清楚该找谁时可以先找这里。' : '也可以在这里申请调解。';
}
