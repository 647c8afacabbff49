import { OwnData } from '@mingbai/api/contract';
import { getParsed } from '../../lib/api.ts';

/** A matter of her own, by what is on its receipt. */
export interface OwnMatter {
  kind: 'aid' | 'mediation';
  receiptNo: string;
  accessCode: string;
}

const paths: Record<OwnMatter['kind'], string> = { aid: '/api/aid/applications', mediation: '/api/mediation/bookings' };

/** All that stands in it, as its owner may see it (个人信息保护法 45). */
export function getOwnData({ kind, receiptNo, accessCode }: OwnMatter, signal: AbortSignal): Promise<OwnData> {
  return getParsed(`${paths[kind]}/${encodeURIComponent(receiptNo)}/export`, OwnData, signal, accessCode);
}
