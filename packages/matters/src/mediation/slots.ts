import { addDays, isDay } from '@mingbai/knowledge';
import { type Calendars, findServedWeekday, type OpeningRule, type SlotMode, toEpochMinute } from './opening.ts';

/** One time at which one dispute can be heard. Slots are computed from the opening hours; only what is taken is stored. */
export interface ComputedSlot {
  /** `<opening hours>.<YYYYMMDD>T<HHMM>` */
  id: string;
  committeeId: string;
  day: string;
  startsAt: Date;
  endsAt: Date;
  mode: SlotMode;
  /** Who and what it takes; at least one. */
  mediatorNo: number | null;
  roomNo: number | null;
}

/** All slots of these rules from day to day, both included, in the order of their beginning. */
export function listSlots(rules: readonly OpeningRule[], calendars: Calendars, { from, to }: { from: string; to: string }): ComputedSlot[] {
  const slots: ComputedSlot[] = [];
  const committees = [...new Set(rules.map(({ committeeId }) => committeeId))];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const served = new Map(committees.map((id) => [id, findServedWeekday(id, day, calendars)]));
    for (const rule of rules) if (served.get(rule.committeeId) === rule.weekday) slots.push(...listSlotsOfRule(rule, day));
  }
  return slots.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1));
}

export interface SlotName {
  openingHoursId: string;
  day: string;
  minute: number;
}

/** What a slot takes, by number. */
export function listResourcesOf({ mediatorNo, roomNo }: Pick<ComputedSlot, 'mediatorNo' | 'roomNo'>): number[] {
  return [mediatorNo, roomNo].filter((no) => no !== null);
}

/** Takes a slot's id apart; undefined for anything that is not one. */
export function parseSlotId(id: string): SlotName | undefined {
  const match = /^([0-9a-f-]{36})\.(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})$/.exec(id);
  if (!match) return undefined;
  const [, openingHoursId = '', year, month, date, hour, minute] = match;
  const day = `${year}-${month}-${date}`;
  return isDay(day) && Number(hour) < 24 && Number(minute) < 60 ? { openingHoursId, day, minute: Number(hour) * 60 + Number(minute) } : undefined;
}

/** The slot a name stands for, if the rule still has it on that day. */
export function findSlot(rule: OpeningRule, name: SlotName, calendars: Calendars): ComputedSlot | undefined {
  const id = writeSlotId(rule.id, name.day, name.minute);
  if (rule.id !== name.openingHoursId || findServedWeekday(rule.committeeId, name.day, calendars) !== rule.weekday) return undefined;
  return listSlotsOfRule(rule, name.day).find((slot) => slot.id === id);
}

/** On a day whose weekday is the rule's. */
function listSlotsOfRule(rule: OpeningRule, day: string): ComputedSlot[] {
  if (day < rule.fromDay || (rule.untilDay !== null && day > rule.untilDay)) return [];
  const slots: ComputedSlot[] = [];
  for (let minute = rule.fromMinute; minute + rule.slotMinutes <= rule.toMinute; minute += rule.slotMinutes) slots.push(toSlot(rule, day, minute));
  return slots;
}

function toSlot(rule: OpeningRule, day: string, minute: number): ComputedSlot {
  const start = toEpochMinute(day, minute);
  return {
    id: writeSlotId(rule.id, day, minute),
    committeeId: rule.committeeId,
    day,
    startsAt: new Date(start * 60_000),
    endsAt: new Date((start + rule.slotMinutes) * 60_000),
    mode: rule.mode,
    mediatorNo: rule.mediatorNo,
    roomNo: rule.roomNo,
  };
}

function writeSlotId(openingHoursId: string, day: string, minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${openingHoursId}.${day.replaceAll('-', '')}T${two(Math.floor(minute / 60))}${two(minute % 60)}`;
}
