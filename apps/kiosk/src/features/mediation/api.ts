import { type BookingRequest, BookingReceipt, BookingView, CommitteeList, Hold, MediationOptions, Slot, SlotList, type Committee } from '@mingbai/api/contract';
import { ApiProblem, getFile, getParsed, postJson, sendDelete } from '../../lib/api.ts';
import { createKey } from '../../lib/random-key.ts';

/** What a person shows to see and move her own booking. */
export interface Credentials {
  receiptNo: string;
  accessCode: string;
}

const base = '/api/mediation';

export function getOptions(signal: AbortSignal): Promise<MediationOptions> {
  return getParsed(`${base}/options`, MediationOptions, signal);
}

/** Best first; `words` are a street or a trade, never what happened. */
export async function listCommittees({ field, words }: { field: string; words: string }, signal: AbortSignal): Promise<Committee[]> {
  const query = new URLSearchParams({ field, ...(words === '' ? {} : { q: words }) });
  const { committees } = await getParsed(`${base}/committees?${query}`, CommitteeList, signal);
  return committees;
}

export function listSlots({ committeeId, from, to }: { committeeId: string; from: string; to: string }, signal: AbortSignal): Promise<SlotList> {
  return getParsed(`${base}/slots?${new URLSearchParams({ committeeId, from, to })}`, SlotList, signal);
}

/** `session` is one person's choosing of a time: what it kept before is free again, also where its answer got lost. */
export async function postHold(slotId: string, session: string): Promise<Hold> {
  const response = await postJson(`${base}/holds`, { slotId, session }, { key: createKey() });
  return Hold.parse(await response.json());
}

/** Lets others have a time that is no longer wanted. A hold that cannot be given up runs out by itself. */
export function releaseHold({ holdId, holdKey }: Hold): void {
  sendDelete(`${base}/holds/${holdId}`, holdKey).catch((error: unknown) => {
    if (!(error instanceof Error)) throw error;
  });
}

export async function postBooking(request: BookingRequest, key: string): Promise<BookingReceipt> {
  const response = await postJson(`${base}/bookings`, request, { key });
  return BookingReceipt.parse(await response.json());
}

export function getBooking({ receiptNo, accessCode }: Credentials, signal: AbortSignal): Promise<BookingView> {
  return getParsed(`${base}/bookings/${encodeURIComponent(receiptNo)}`, BookingView, signal, accessCode);
}

/** One move of a booking by its owner; what it became is asked for afterwards. */
export async function postMove({ receiptNo, accessCode }: Credentials, move: string, body: unknown, key: string): Promise<void> {
  await postJson(`${base}/bookings/${encodeURIComponent(receiptNo)}/${move}`, body, { key, accessCode });
}

export function getReceiptFile({ receiptNo, accessCode }: Credentials): Promise<Blob> {
  return getFile(`${base}/bookings/${encodeURIComponent(receiptNo)}/receipt.pdf`, accessCode);
}

export function getDocument(url: string, { accessCode }: Credentials): Promise<Blob> {
  return getFile(url, accessCode);
}

/** Other times the server offers in place of one that was taken. */
export function readAlternatives(error: unknown): Slot[] {
  if (!(error instanceof ApiProblem) || typeof error.body !== 'object' || error.body === null || !('alternatives' in error.body)) return [];
  const slots = Slot.array().safeParse(error.body.alternatives);
  return slots.success ? slots.data : [];
}
