import { createHash } from 'node:crypto';
import { type Db, giveSlotToMatter } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { formatArticleLabel, writeDay } from '@mingbai/knowledge';
import { clocksOnReceipt, type ComputedSlot } from '@mingbai/matters';
import type { BookingReceipt, BookingRequest } from '../contract/mediation.ts';
import type { Deps } from '../deps.ts';
import { openMatter } from '../matters/open-matter.ts';
import { onceInTransaction } from '../once.ts';
import { Problem } from '../problem.ts';
import { refuseOtherDoors } from './bookable-fields.ts';
import { claimSlot, offeringAlternatives } from './claims.ts';
import { listKeys, type MediationDetails, type MediationPersonal, readDetails, sealPersonal } from './file.ts';
import { aidConsent, type HandedOver, takeFromAid } from './hand-over.ts';
import { remind } from './messages.ts';
import { notice, noticeVersion } from './settings.ts';
import { getBookableSlot, toSlot } from './slots.ts';
import { writeInstant } from './times.ts';
import { soundsWatched } from './watched.ts';

const noticeHash = createHash('sha256').update(notice.join('\n')).digest('hex');

/** Books: the matter, its receipt and the time kept come into being together or not at all. */
export async function bookMediation(deps: Deps, body: BookingRequest, key: string | undefined): Promise<BookingReceipt> {
  if (body.notice.version !== noticeVersion) throw new Problem('invalid-input', { issues: [{ path: 'notice.version', message: '告知书已更新，请再看一遍' }] });
  refuseOtherDoors(body.field);
  return offeringAlternatives(deps, () => onceInTransaction(deps, { scope: 'mediation-booking', key, body }, (tx) => book(deps, tx, body)));
}

async function book(deps: Deps, tx: Db, body: BookingRequest): Promise<BookingReceipt> {
  const slot = await getBookableSlot(deps, tx, body.slotId);
  const claimId = await claimSlot(deps, tx, slot, body.hold);
  const { matter, accessCode } = await open(deps, tx, slot, await takeFromAid(deps, tx, body));
  await giveSlotToMatter(tx, claimId, matter.id);
  await remind(deps, tx, matter);
  return {
    receiptNo: matter.receiptNo,
    accessCode,
    state: 'SUBMITTED',
    slot: toSlot(slot, false),
    receivedAt: writeInstant(matter.receivedAt),
    limitationNote: writeLimitationNote(matter.receivedAt),
    watched: readDetails(matter).watched,
    receiptUrl: `/api/mediation/bookings/${matter.receiptNo}/receipt.pdf`,
  };
}

async function open(deps: Deps, tx: Db, slot: ComputedSlot, { request: booking, handedOverFrom, watched }: HandedOver<BookingRequest>) {
  const at = deps.clock.now();
  const personal = toPersonal(booking);
  const details: MediationDetails = {
    field: booking.field,
    committeeId: slot.committeeId,
    needs: booking.needs ?? [],
    shareWithRespondent: booking.shareWithRespondent ?? false,
    noShows: 0,
    watched: booking.watched === true || watched || soundsWatched(deps, booking),
    ...(handedOverFrom === undefined ? {} : { handedOverFrom }),
  };
  return openMatter(deps, tx, {
    kind: 'mediation',
    channel: booking.channel,
    details,
    personalSealed: sealPersonal(deps, personal),
    office: slot.committeeId,
    detail: { slotId: slot.id },
    keys: listKeys(deps, personal),
    clocks: clocksOnReceipt(booking.field, toDateInChina(at), deps.ruleBook.calendar),
    consents: [{ kind: 'notice', version: noticeVersion, textHash: noticeHash, at }, ...(handedOverFrom === undefined ? [] : [{ ...aidConsent, at }])],
  });
}

function toPersonal({ applicant, respondent, facts, claims, evidence, priorHandling }: BookingRequest): MediationPersonal {
  return {
    applicant,
    respondent,
    facts,
    claims: claims ?? '',
    evidence: evidence ?? [],
    priorHandling: priorHandling ?? '',
  };
}

/** The rule the receipt rests on: spc-limitation:12. */
export const limitationRule = `《诉讼时效规定》${formatArticleLabel(12)}`;

/** What asking for mediation does to limitation, and what it does not. */
export function writeLimitationNote(receivedAt: Date): string {
  return `您在${writeDay(toDateInChina(receivedAt))}提出了调解申请，诉讼时效从这一天起中断，要重新算起（${limitationRule}）。这不等于您的要求一定会被支持。请保管好这张回执，它能证明您哪天提出过要求。`;
}
