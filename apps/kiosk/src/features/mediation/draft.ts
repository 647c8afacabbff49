import { BookingRequest, type Hold, type MediationNeed } from '@mingbai/api/contract';
import type { Carried } from '../../lib/carried.ts';

export type Field = BookingRequest['field'];

/** What she has written so far; empty text where nothing stands yet. */
export interface Draft {
  field: Field | null;
  /** Street or trade, to find the committee. */
  words: string;
  facts: string;
  claims: string;
  evidence: readonly string[];
  priorHandling: string;
  needs: readonly MediationNeed[];
  respondentName: string;
  respondentPhone: string;
  share: boolean;
  name: string;
  phone: string;
  agreed: boolean;
  /** Her application for legal aid, of which the server takes what the form does not ask. */
  from: BookingRequest['from'] | null;
}

export const emptyDraft: Draft = {
  field: null,
  words: '',
  facts: '',
  claims: '',
  evidence: [],
  priorHandling: '',
  needs: [],
  respondentName: '',
  respondentPhone: '',
  share: false,
  name: '',
  phone: '',
  agreed: false,
  from: null,
};

/** What was carried, where nothing stands yet: what she wrote here stays. */
export function fillDraft(draft: Draft, carried: Carried, from: Draft['from']): Draft {
  const either = (own: string, other: string) => (own.trim() === '' ? other : own);
  const isOther = draft.respondentName.trim() === '';
  return {
    ...draft,
    facts: either(draft.facts, carried.facts),
    claims: either(draft.claims, carried.claims),
    ...(isOther ? { respondentName: carried.otherName, respondentPhone: carried.otherPhone } : {}),
    name: either(draft.name, carried.name),
    phone: either(draft.phone, carried.phone),
    from,
  };
}

interface Rest {
  slotId: string;
  hold: Hold | null;
  noticeVersion: string;
  channel: BookingRequest['channel'];
  /** Somebody at home may look: by her draft for legal aid, by what she told, or by her own word. */
  watched: boolean;
}

/** The body of a booking; fields left empty are not sent. */
export function toRequest(draft: Draft, { slotId, hold, noticeVersion, channel, watched }: Rest): unknown {
  return {
    slotId,
    ...(hold ? { hold: { holdId: hold.holdId, holdKey: hold.holdKey } } : {}),
    field: draft.field,
    applicant: { name: draft.name, phone: draft.phone },
    respondent: { name: draft.respondentName, ...given('phone', draft.respondentPhone) },
    facts: draft.facts,
    ...given('claims', draft.claims),
    ...(draft.evidence.length > 0 ? { evidence: [...draft.evidence] } : {}),
    ...given('priorHandling', draft.priorHandling),
    ...(draft.needs.length > 0 ? { needs: [...draft.needs] } : {}),
    shareWithRespondent: draft.share,
    notice: { version: noticeVersion, accepted: draft.agreed },
    channel,
    ...(watched ? { watched } : {}),
    ...(draft.from ? { from: draft.from } : {}),
  };
}

function given(name: string, text: string): Record<string, string> {
  return text.trim() === '' ? {} : { [name]: text };
}

/** What is wrong, by the path of the field, in the contract's own Chinese. */
export type Faults = Readonly<Record<string, string>>;

/** The faults of the fields that one screen asks for. */
export function findFaults(draft: Draft, paths: readonly string[]): Faults {
  const parsed = BookingRequest.safeParse(toRequest(draft, { slotId: 'chosen', hold: null, noticeVersion: 'read', channel: 'web', watched: false }));
  if (parsed.success) return {};
  const faults: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) {
    const name = path.join('.');
    if (paths.some((one) => name === one || name.startsWith(`${one}.`))) faults[name] ??= message;
  }
  return faults;
}
