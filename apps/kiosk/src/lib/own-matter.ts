import { type BookingView, OwnData } from '@mingbai/api/contract';
import { getParsed } from './api.ts';

/** A matter of her own, by what is on its receipt. */
export interface OwnMatter {
  kind: 'aid' | 'mediation';
  receiptNo: string;
  accessCode: string;
}

/** Gives the matter up, where she still may: withdraws an application, cancels a booking, ends a mediation. */
export interface WayOut {
  kind: 'withdraw' | 'cancel' | 'end';
  go: () => void;
}

/** What a progress page hands on when its owner asks for her data. */
export interface OwnDataAsked {
  /** Its history in plain words. */
  stages: BookingView['timeline'];
  wayOut: WayOut | null;
  /** Somebody at home may look. */
  watched: boolean;
  onBack: () => void;
}

const paths: Record<OwnMatter['kind'], string> = { aid: '/api/aid/applications', mediation: '/api/mediation/bookings' };

export function matterPath({ kind, receiptNo }: Pick<OwnMatter, 'kind' | 'receiptNo'>): string {
  return `${paths[kind]}/${encodeURIComponent(receiptNo)}`;
}

/** All that stands in it, as its owner may see it (个人信息保护法 45). */
export function getOwnData(matter: OwnMatter, signal: AbortSignal): Promise<OwnData> {
  return getParsed(`${matterPath(matter)}/export`, OwnData, signal, matter.accessCode);
}
