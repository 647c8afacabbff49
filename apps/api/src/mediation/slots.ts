import { type BusySpan, type Db, findOpeningHours, listBusySpans, listCalendarExceptions, listOpeningHours, type SlotClaimRow } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { addDays } from '@mingbai/knowledge';
import { type ComputedSlot, cutToWindow, findSlot, listResourcesOf, listSlots, parseSlotId, toBookingWindow } from '@mingbai/matters';
import type { Slot, SlotList } from '../contract/mediation.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { isUuid } from '../validate.ts';
import { getBookingWindowRule } from './settings.ts';
import { writeInstant } from './times.ts';

export interface SlotQuestion {
  committeeId: string | undefined;
  from: string | undefined;
  to: string | undefined;
}

/** Everything residents may book, free or not, cut to the booking window. */
export async function listBookableSlots(deps: Deps, { committeeId, from, to }: SlotQuestion): Promise<Slot[]> {
  const { database, ruleBook, clock } = deps;
  const span = cutToWindow({ from, to }, getWindow(deps));
  if (span.from > span.to) return [];
  const rules = await listOpeningHours(database.db, { committeeId, ...span });
  const exceptions = await listCalendarExceptions(database.db, { committeeId, ...span });
  const computed = listSlots(rules, { calendar: ruleBook.calendar, exceptions }, span);
  return markFree(database.db, computed, clock.now());
}

/** The statutory holidays among the days that may be booked. */
export function listHolidays(deps: Deps, asked: Pick<SlotQuestion, 'from' | 'to'>): SlotList['holidays'] {
  const { from, to } = cutToWindow(asked, getWindow(deps));
  const holidays: SlotList['holidays'] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const name = deps.ruleBook.calendar.nameOf(day);
    if (name !== undefined) holidays.push({ day, name });
  }
  return holidays;
}

/** The first `count` free slots of a committee: what is offered in place of one that is gone. The near days are enough unless they are full. */
export async function listAlternatives(deps: Deps, committeeId: string, count: number): Promise<Slot[]> {
  const { from } = getWindow(deps);
  const near = await listFree(deps, { committeeId, from, to: addDays(from, nearDays) });
  return (near.length < count ? await listFree(deps, { committeeId, from, to: undefined }) : near).slice(0, count);
}

const nearDays = 6;

async function listFree(deps: Deps, question: SlotQuestion): Promise<Slot[]> {
  return (await listBookableSlots(deps, question)).filter(({ free }) => free);
}

/** The slot of this id, if the hours have it and residents may book it. Throws 422. */
export async function getBookableSlot(deps: Deps, db: Db, slotId: string): Promise<ComputedSlot> {
  const slot = await getComingSlot(deps, db, slotId);
  const { from, to } = getWindow(deps);
  if (slot.day < from || slot.day > to) throw noSuchSlot();
  return slot;
}

/** The slot of this id, if the hours have it and it has not begun: staff may book at short notice. Throws 422. */
export async function getComingSlot({ ruleBook, clock }: Deps, db: Db, slotId: string): Promise<ComputedSlot> {
  const name = parseSlotId(slotId);
  const rule = name && isUuid(name.openingHoursId) ? await findOpeningHours(db, name.openingHoursId) : undefined;
  if (!name || !rule) throw noSuchSlot();
  const exceptions = await listCalendarExceptions(db, { committeeId: rule.committeeId, from: name.day, to: name.day });
  const slot = findSlot(rule, name, { calendar: ruleBook.calendar, exceptions });
  if (!slot || slot.startsAt <= clock.now()) throw noSuchSlot();
  return slot;
}

export async function markFree(db: Db, computed: readonly ComputedSlot[], now: Date): Promise<Slot[]> {
  const [first] = computed;
  if (!first) return [];
  const last = new Date(Math.max(...computed.map(({ endsAt }) => endsAt.getTime())));
  const busy = await listBusySpans(db, [...new Set(computed.flatMap(listResourcesOf))], first.startsAt, last, now);
  const spansOf = new Map<number, BusySpan[]>();
  for (const span of busy) spansOf.set(span.resourceNo, [...(spansOf.get(span.resourceNo) ?? []), span]);
  const overlaps = (slot: ComputedSlot, spans: BusySpan[] | undefined): boolean =>
    spans?.some(({ startsAt, endsAt }) => startsAt < slot.endsAt && endsAt > slot.startsAt) ?? false;
  return computed.map((slot) => toSlot(slot, !listResourcesOf(slot).some((no) => overlaps(slot, spansOf.get(no)))));
}

export function toSlot(
  { id, committeeId, startsAt, endsAt, mode }: Pick<ComputedSlot, 'id' | 'committeeId' | 'startsAt' | 'endsAt' | 'mode'>,
  free: boolean,
): Slot {
  return { id, committeeId, startsAt: writeInstant(startsAt), endsAt: writeInstant(endsAt), mode, free };
}

/** A time that is taken, as its owner and staff see it. */
export function toTakenSlot({ slotId, committeeId, startsAt, endsAt, mode }: SlotClaimRow): Slot {
  return toSlot({ id: slotId, committeeId, startsAt, endsAt, mode }, false);
}

export function getWindow(deps: Deps): { from: string; to: string } {
  return toBookingWindow(toDateInChina(deps.clock.now()), getBookingWindowRule(deps), deps.ruleBook.calendar);
}

function noSuchSlot(): Problem {
  return new Problem('invalid-input', { issues: [{ path: 'slotId', message: '没有这个时间，请重新选' }] });
}
