import { createHash } from 'node:crypto';
import type { Db } from '@mingbai/db';
import { readAidDetails, readAidPersonal } from '../aid/file.ts';
import type { AidApplicationRequest } from '../contract/aid.ts';
import type { BookingRequest } from '../contract/mediation.ts';
import { handOverConsents } from '../contract/shared.ts';
import type { Deps } from '../deps.ts';
import { getMatterByCode } from '../matters/access.ts';
import { readDetails, readPersonal } from './file.ts';

/** What taking another matter's facts along adds to the new one. */
export interface HandedOver<Request> {
  request: Request;
  /** The matter they came from; undefined: nothing was taken along. */
  handedOverFrom: string | undefined;
  watched: boolean;
}

/** What one agrees to by sending `from` (个人信息保护法 13、23), as it is kept with the new matter: the very words that were shown. */
export const aidConsent = toConsent(handOverConsents.mediation);
export const mediationConsent = toConsent(handOverConsents.aid);

function toConsent(sentence: string): { kind: string; version: string; textHash: string } {
  return { kind: 'hand-over', version: '2026-11-hand-over-2', textHash: createHash('sha256').update(sentence).digest('hex') };
}

/**
 * The booking with what her application for legal aid says besides: addresses, and the telephone of the same other party. Her story goes along only as far as
 * she wrote it into the booking herself. 404 unless number and code belong together.
 */
export async function takeFromAid(deps: Deps, db: Db, booking: BookingRequest): Promise<HandedOver<BookingRequest>> {
  const { from } = booking;
  if (!from) return { request: booking, handedOverFrom: undefined, watched: false };
  const matter = await getMatterByCode(deps, db, 'aid', from);
  const { applicant, opponent } = readAidPersonal(deps, matter);
  const other = opponent?.name === booking.respondent.name ? opponent : undefined;
  return {
    request: {
      ...booking,
      applicant: { ...pick('address', applicant.address), ...booking.applicant },
      respondent: { ...pick('phone', other?.phone), ...pick('address', other?.address), ...booking.respondent },
    },
    handedOverFrom: matter.id,
    watched: readAidDetails(matter).watched,
  };
}

/** The same the other way: an application for legal aid after a mediation that came to nothing. Nothing the other party said goes along. */
export async function takeFromMediation(deps: Deps, db: Db, application: AidApplicationRequest): Promise<HandedOver<AidApplicationRequest>> {
  const { from, opponent } = application;
  if (!from) return { request: application, handedOverFrom: undefined, watched: false };
  const matter = await getMatterByCode(deps, db, 'mediation', from);
  const { applicant, respondent } = readPersonal(deps, matter);
  const other = opponent?.name === respondent.name ? respondent : undefined;
  return {
    request: {
      ...application,
      applicant: { ...pick('address', applicant.address), ...application.applicant },
      ...(opponent ? { opponent: { ...pick('address', other?.address), ...opponent } } : {}),
    },
    handedOverFrom: matter.id,
    watched: readDetails(matter).watched,
  };
}

/** An absent member rather than an undefined one. */
function pick<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, string>);
}
