import {
  type Db,
  listBookedSlots,
  listCalendarExceptions,
  listOpeningHours,
  listResources,
  listResourcesOfClaims,
  listStaffNames,
  type ResourceRow,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { addDays, daysBetween } from '@mingbai/knowledge';
import { listResourcesOf, listSlots, stateWords } from '@mingbai/matters';
import type { CalendarView } from '../contract/desk.ts';
import type { Deps } from '../deps.ts';
import { maskName } from '../matters/masks.ts';
import { invalid } from '../problem.ts';
import { readDetails, readPersonal, readState } from './file.ts';
import { markFree, toTakenSlot } from './slots.ts';
import { startOfDay } from './times.ts';

const daysMax = 62;

interface Span {
  committeeId: string;
  from: string;
  to: string;
}

/** Every day from `from` to `to`: hours that may be booked, and what is booked, also where the hours are gone. */
export async function writeCalendar(deps: Deps, span: Span): Promise<CalendarView> {
  if (daysBetween(span.from, span.to) > daysMax) throw invalid('to', `最多看 ${daysMax} 天`);
  const { db } = deps.database;
  const rules = await listOpeningHours(db, span);
  const exceptions = await listCalendarExceptions(db, span);
  const computed = listSlots(rules, { calendar: deps.ruleBook.calendar, exceptions }, span);
  const slots = await markFree(db, computed, deps.clock.now());
  const booked = await listBookedSlots(db, span.committeeId, startOfDay(span.from), startOfDay(addDays(span.to, 1)));
  const claimed = await listResourcesOfClaims(
    db,
    booked.map(({ claim }) => claim.id),
  );
  const nos = [...computed.flatMap(listResourcesOf), ...claimed.map(({ no }) => no)];
  const name = await readNames(
    db,
    nos,
    booked.flatMap(({ matter }) => readDetails(matter).mediator ?? []),
  );
  const taken = new Set(booked.map(({ claim }) => claim.slotId));
  const entries = [
    ...computed.flatMap((one, at) => {
      const slot = slots[at];
      if (!slot || taken.has(one.id)) return [];
      return [{ day: one.day, slot: { ...slot, ...name(listResourcesOf(one)), booking: null, flagged: null } }];
    }),
    ...booked.map((row) => {
      const own = claimed.filter(({ claimId }) => claimId === row.claim.id).map(({ no }) => no);
      return { day: toDateInChina(row.claim.startsAt), slot: { ...toBookedSlot(deps, row), ...name(own, readDetails(row.matter).mediator) } };
    }),
  ];
  return { days: listDays(deps, span, entries) };
}

type Entry = { day: string; slot: CalendarView['days'][number]['slots'][number] };

function listDays({ ruleBook: { calendar } }: Deps, { from, to }: Span, entries: Entry[]): CalendarView['days'] {
  const days: CalendarView['days'] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const slots = entries.filter((entry) => entry.day === day).map(({ slot }) => slot);
    slots.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
    days.push({ day, workday: calendar.isWorkday(day), holiday: calendar.nameOf(day) ?? null, slots });
  }
  return days;
}

type Names = { mediator: string | null; room: string | null };

/** Names what a time takes; whoever has the matter, where somebody has, comes before whoever's hours it was booked in. */
async function readNames(db: Db, nos: readonly number[], usernames: readonly string[]): Promise<(own: readonly number[], username?: string) => Names> {
  const rows = await listResources(db, [...new Set(nos)]);
  const mediators = rows.filter(({ kind }) => kind === 'mediator');
  const staffNames = await listStaffNames(db, [...new Set([...mediators.map(({ name }) => name), ...usernames])]);
  const find = (own: readonly number[], kind: ResourceRow['kind']): string | undefined => rows.find((row) => row.kind === kind && own.includes(row.no))?.name;
  return (own, username = find(own, 'mediator')) => ({
    mediator: username === undefined ? null : (staffNames.get(username) ?? username),
    room: find(own, 'room') ?? null,
  });
}

type BookedSlot = Awaited<ReturnType<typeof listBookedSlots>>[number];

function toBookedSlot(deps: Deps, { claim, matter }: BookedSlot): Omit<Entry['slot'], keyof Names> {
  const applicant = maskName(readPersonal(deps, matter).applicant.name);
  return {
    ...toTakenSlot(claim),
    booking: { id: matter.id, receiptNo: matter.receiptNo, applicant, stateTitle: stateWords[readState(matter)].title },
    flagged: claim.flag,
  };
}
