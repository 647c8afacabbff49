import type { Carried } from '../../lib/carried.ts';
import type { AidDraft } from './draft.ts';

/** What stands in the draft and another service may take. */
export function toCarried(draft: AidDraft): Carried {
  return {
    facts: draft.facts,
    claims: draft.claims,
    otherName: draft.opponentName,
    otherPhone: draft.opponentPhone,
    otherAddress: draft.opponentAddress,
    name: draft.name,
    phone: draft.phone,
    address: draft.address,
  };
}

/** What was carried, where nothing stands yet: what she wrote here stays. */
export function fillDraft(draft: AidDraft, carried: Carried, from: AidDraft['from']): AidDraft {
  const either = (own: string, other: string) => (own.trim() === '' ? other : own);
  const isOther = draft.opponentName.trim() === '';
  return {
    ...draft,
    facts: either(draft.facts, carried.facts),
    claims: either(draft.claims, carried.claims),
    ...(isOther ? { opponentName: carried.otherName, opponentPhone: carried.otherPhone, opponentAddress: carried.otherAddress } : {}),
    name: either(draft.name, carried.name),
    phone: either(draft.phone, carried.phone),
    address: either(draft.address, carried.address),
    from,
  };
}
