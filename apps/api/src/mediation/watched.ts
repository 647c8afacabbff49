import { toDateInChina } from '@mingbai/ingest';
import type { BookingRequest } from '../contract/mediation.ts';
import type { Deps } from '../deps.ts';

/** Family violence (domain rules: gate P1). */
const gate = 'P1';

/** Whether what she wrote tells of violence at home: whoever did it may be reading along, so nothing is sent. Better once too often: staff calls instead. */
export function soundsWatched({ knowledge, clock }: Deps, { facts, claims = '', priorHandling = '' }: BookingRequest): boolean {
  const gates = knowledge.find()?.triager.gates;
  const today = toDateInChina(clock.now());
  return [facts, claims, priorHandling].some((text) => text !== '' && gates?.findAlarm(text, today)?.gate === gate);
}
