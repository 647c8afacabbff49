import type { OwnData } from '@mingbai/api/contract';
import type { Carried } from '../../lib/carried.ts';

/** Of all that was handed in, what another service asks for as well. Null where nothing of it stands any more. */
export function toCarried({ given }: Pick<OwnData, 'given'>): Carried | null {
  const own = memberOf(given, 'applicant');
  // Aid speaks of an opponent, mediation of a respondent.
  const other = { ...memberOf(given, 'opponent'), ...memberOf(given, 'respondent') };
  const carried = {
    facts: textOf(given, 'facts'),
    claims: textOf(given, 'claims'),
    otherName: textOf(other, 'name'),
    otherPhone: textOf(other, 'phone'),
    otherAddress: textOf(other, 'address'),
    name: textOf(own, 'name'),
    phone: textOf(own, 'phone'),
    address: textOf(own, 'address'),
  };
  return Object.values(carried).every((text) => text === '') ? null : carried;
}

type Members = Record<string, unknown>;

function memberOf(of: Members, name: string): Members {
  const member = of[name];
  return typeof member === 'object' && member !== null ? (member as Members) : {};
}

function textOf(of: Members, name: string): string {
  const text = of[name];
  return typeof text === 'string' ? text : '';
}
