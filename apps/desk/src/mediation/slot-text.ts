import type { Slot } from '@mingbai/api/contract';
import { dayOf, timeOf, writeDay } from '../lib/dates.ts';
import { modeTitles } from './mediation-words.ts';

/** `11月25日 周三 09:00–10:30 当面`. */
export function writeSlot(slot: Pick<Slot, 'startsAt' | 'endsAt' | 'mode'>): string {
  return `${writeDay(dayOf(slot.startsAt))} ${timeOf(slot.startsAt)}–${timeOf(slot.endsAt)} ${modeTitles[slot.mode]}`;
}
