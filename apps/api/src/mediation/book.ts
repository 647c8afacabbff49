import { createHash, randomUUID } from 'node:crypto';
import { createMatter, type Db, giveSlotToMatter } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { formatArticleLabel, writeDay } from '@mingbai/knowledge';
import { clocksOnReceipt, type ComputedSlot } from '@mingbai/matters';
import type { BookingReceipt, BookingRequest } from '../contract/mediation.ts';
import type { Deps } from '../deps.ts';
import { blindAccessCode, newAccessCode, newReceiptNo } from '../matters/access.ts';
import { onceInTransaction } from '../once.ts';
import { Problem } from '../problem.ts';
import { claimSlot, offeringAlternatives } from './claims.ts';
import { listKeys, type MediationDetails, type MediationPersonal, sealPersonal } from './file.ts';
import { takeHandOver } from './hand-over.ts';
import { remindBefore } from './messages.ts';
import { notice, noticeVersion } from './settings.ts';
import { getBookableSlot, toSlot } from './slots.ts';
import { writeInstant } from './times.ts';

/** Books: the matter, its receipt and the time kept come into being together or not at all. */
export async function bookMediation(deps: Deps, body: BookingRequest, key: string | undefined): Promise<BookingReceipt> {
  if (body.notice.version !== noticeVersion) throw new Problem('invalid-input', { issues: [{ path: 'notice.version', message: '告知书已更新，请再看一遍' }] });
  return offeringAlternatives(deps, () => onceInTransaction(deps, { scope: 'mediation-booking', key, body }, (tx) => book(deps, tx, body)));
}

async function book(deps: Deps, tx: Db, body: BookingRequest): Promise<BookingReceipt> {
  const slot = await getBookableSlot(deps, tx, body.slotId);
  const claimId = await claimSlot(deps, tx, slot, body.hold);
  const { booking, handedOverFrom } = await takeHandOver(deps, tx, body);
  const accessCode = newAccessCode();
  const matter = await create(deps, tx, { booking, slot, accessCode, handedOverFrom });
  await giveSlotToMatter(tx, claimId, matter.id);
  await remindBefore(deps, tx, matter, { id: claimId, startsAt: slot.startsAt }, booking.applicant.phone);
  return {
    receiptNo: matter.receiptNo,
    accessCode,
    state: 'SUBMITTED',
    slot: toSlot(slot, false),
    receivedAt: writeInstant(matter.receivedAt),
    limitationNote: writeLimitationNote(matter.receivedAt),
    receiptUrl: `/api/mediation/bookings/${matter.receiptNo}/receipt.pdf`,
  };
}

interface NewMediation {
  booking: BookingRequest;
  slot: ComputedSlot;
  accessCode: string;
  handedOverFrom: string | undefined;
}

async function create(deps: Deps, tx: Db, { booking, slot, accessCode, handedOverFrom }: NewMediation) {
  const at = deps.clock.now();
  const today = toDateInChina(at);
  const personal = toPersonal(booking);
  const details: MediationDetails = {
    field: booking.field,
    committeeId: slot.committeeId,
    needs: booking.needs ?? [],
    shareWithRespondent: booking.shareWithRespondent ?? false,
    noShows: 0,
    ...(handedOverFrom === undefined ? {} : { handedOverFrom }),
  };
  const matter = {
    id: randomUUID(),
    kind: 'mediation' as const,
    receiptNo: newReceiptNo('mediation', today),
    accessBlind: blindAccessCode(deps, accessCode),
    channel: booking.channel,
    receivedAt: at,
    details,
    personalSealed: sealPersonal(deps, personal),
    office: slot.committeeId,
    assignee: null,
    closedAt: null,
    eraseAfter: null,
    erasedAt: null,
  };
  await createMatter(tx, {
    matter,
    event: { at, toState: 'SUBMITTED', actorKind: 'citizen', actor: null, detail: { slotId: slot.id }, wordsSealed: null },
    keys: listKeys(deps, personal),
    clocks: clocksOnReceipt(booking.field, today).map((clock) => ({ ...clock, pausedOn: null, endedOn: null })),
    consents: [{ kind: 'notice', version: noticeVersion, textHash: createHash('sha256').update(notice.join('\n')).digest('hex'), at }],
  });
  return matter;
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
