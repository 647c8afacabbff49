import { type Db, findMatterByReceipt } from '@mingbai/db';
import { z } from 'zod';
import type { BookingRequest } from '../contract/mediation.ts';
import type { Deps } from '../deps.ts';
import { blindAccessCode } from '../matters/access.ts';
import { Problem } from '../problem.ts';

/** Of another matter's sealed part, only what a mediation needs. */
const HandedOver = z.object({
  applicant: z.object({ address: z.string().optional() }).optional(),
  opponent: z.object({ name: z.string(), phone: z.string().optional(), address: z.string().optional() }).nullish(),
  claims: z.string().optional(),
});

/** The booking with what her application for legal aid says besides; what she wrote now stands. 404 unless number and code belong together. */
export async function takeHandOver(deps: Deps, db: Db, booking: BookingRequest): Promise<{ booking: BookingRequest; handedOverFrom: string | undefined }> {
  const { from } = booking;
  if (!from) return { booking, handedOverFrom: undefined };
  const matter = await findMatterByReceipt(db, 'aid', from.receiptNo.toUpperCase());
  if (!matter || matter.accessBlind !== blindAccessCode(deps, from.accessCode)) throw new Problem('not-found', { detail: '没有找到。请核对回执号和查询码。' });
  const known = matter.personalSealed === null ? undefined : HandedOver.safeParse(JSON.parse(deps.sealing.open(matter.personalSealed))).data;
  if (!known) return { booking, handedOverFrom: matter.id };
  const { applicant, opponent, claims } = known;
  const other = opponent?.name === booking.respondent.name ? opponent : undefined;
  const merged: BookingRequest = {
    ...booking,
    applicant: { ...pick('address', applicant?.address), ...booking.applicant },
    respondent: { ...pick('phone', other?.phone), ...pick('address', other?.address), ...booking.respondent },
    ...pick('claims', booking.claims ?? claims),
  };
  return { booking: merged, handedOverFrom: matter.id };
}

/** An absent member rather than an undefined one. */
function pick<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, string>);
}
