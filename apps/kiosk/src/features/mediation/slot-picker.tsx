import type { Slot, SlotList } from '@mingbai/api/contract';
import { useEffect, useState } from 'react';
import { todayOf } from '../../lib/date-text.ts';
import { Button } from '../../ui/button.tsx';
import { listSlots } from './api.ts';
import { addDays, dayOfSlot, type DayCell, firstMonday, mondayOf, monthDay, toWeeks, weekdayName, weeksShown } from './calendar.ts';
import { FailureLine, Waiting } from './parts.tsx';
import { isMorning, modeText, slotText, timeText } from './slot-text.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';
import type { SlotChoice } from './use-slot-choice.ts';
import { text } from './words.ts';

/** Slots are published so far ahead at most. */
const daysAhead = 60;

export function useSlots(committeeId: string): Loaded<SlotList> {
  const today = todayOf(new Date());
  return useLoaded((signal) => listSlots({ committeeId, from: today, to: addDays(today, daysAhead) }, signal), `${committeeId} ${today}`);
}

interface Props {
  slots: Loaded<SlotList>;
  choice: SlotChoice;
  day: string | null;
  onDay: (day: string) => void;
  /** What a touch on a time does: it is kept, or only chosen. */
  onChoose: (slot: Slot) => void;
}

/** First the day, then the time; what was lost to somebody faster is said above, with what is free near it. */
export function SlotPicker({ slots, choice, day, onDay, onChoose }: Props) {
  const { again } = slots;
  const { lost } = choice;
  useEffect(() => {
    if (lost) again();
  }, [lost]);
  if (!slots.value) return <Waiting loaded={slots} />;
  const own = choice.slot?.id;
  const all = slots.value.slots.map((slot) => (slot.id === own ? { ...slot, free: true } : slot));
  return (
    <>
      {lost && <Lost choice={choice} onChoose={onChoose} />}
      {day === null ? (
        <Days slots={all} holidays={slots.value.holidays} onDay={onDay} />
      ) : (
        <Times slots={all.filter((slot) => dayOfSlot(slot) === day)} choice={choice} onChoose={onChoose} />
      )}
      {!slots.value.holidaysKnown && <p className="quiet small">{text.slot.holidaysUnknown}</p>}
      {choice.failure && <FailureLine failure={choice.failure} />}
    </>
  );
}

function Lost({ choice: { alternatives }, onChoose }: { choice: SlotChoice; onChoose: (slot: Slot) => void }) {
  return (
    <section className="slot-lost" role="alert">
      <p>{text.slot.lost}</p>
      {alternatives.length > 0 && (
        <>
          <p>{text.slot.lostElse}</p>
          <ul className="times">
            {alternatives.map((slot) => (
              <li key={slot.id}>
                <button type="button" className="time" onClick={() => onChoose(slot)}>
                  <span>{slotText(slot)}</span>
                  <span className="quiet small">{modeText[slot.mode].title}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface DaysProps {
  slots: readonly Slot[];
  holidays: SlotList['holidays'];
  onDay: (day: string) => void;
}

function Days({ slots, holidays, onDay }: DaysProps) {
  const today = todayOf(new Date());
  const [monday, setMonday] = useState(() => firstMonday(slots, today));
  const span = weeksShown * 7;
  if (!slots.some(({ free }) => free)) return <p role="status">{text.slot.none}</p>;
  return (
    <section className="calendar" aria-label={text.slot.dayTitle}>
      <div className="calendar-head">
        <Button icon="back" disabled={monday <= mondayOf(today)} onClick={() => setMonday(addDays(monday, -span))}>
          {text.slot.earlier}
        </Button>
        <p aria-live="polite">
          {monthDay(monday)}–{monthDay(addDays(monday, span - 1))}
        </p>
        <Button icon="forward" disabled={addDays(monday, span) > addDays(today, daysAhead)} onClick={() => setMonday(addDays(monday, span))}>
          {text.slot.later}
        </Button>
      </div>
      <ol className="calendar-days">
        {text.slot.weekdays.map((name) => (
          <li key={name} className="calendar-weekday" aria-hidden="true">
            {name}
          </li>
        ))}
        {toWeeks(slots, monday, holidays).map((cell, at) => (
          <li key={cell.day}>
            <Day cell={cell} isPast={cell.day < today} isFirst={at === 0 || cell.day.endsWith('-01')} onDay={onDay} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Day({ cell: { day, free, holiday }, isPast, isFirst, onDay }: { cell: DayCell; isPast: boolean; isFirst: boolean; onDay: (day: string) => void }) {
  const name = isFirst ? `${Number(day.slice(5, 7))}/${Number(day.slice(8))}` : String(Number(day.slice(8)));
  const spoken = `${monthDay(day)} ${weekdayName(day)}`;
  const isFree = free !== null && free > 0 && !isPast;
  const note = isFree ? text.slot.free(free) : isPast ? '' : free === null ? (holiday ?? text.slot.closed) : text.slot.full;
  const spokenNote = isFree
    ? text.slot.freeLabel(free)
    : free === 0 && !isPast
      ? text.slot.fullLabel
      : [holiday, text.slot.closedLabel].filter(Boolean).join('，');
  const content = (
    <>
      <span className="sr-only">
        {spoken}，{spokenNote}
      </span>
      <span className="day-name" aria-hidden="true">
        {name}
      </span>
      <span className="day-note" aria-hidden="true">
        {note}
      </span>
    </>
  );
  if (!isFree) return <span className="day day-closed">{content}</span>;
  return (
    <button type="button" className="day day-free" onClick={() => onDay(day)}>
      {content}
    </button>
  );
}

function Times({ slots, choice, onChoose }: { slots: readonly Slot[]; choice: SlotChoice; onChoose: (slot: Slot) => void }) {
  const groups = [
    { title: text.slot.morning, slots: slots.filter((slot) => isMorning(slot)) },
    { title: text.slot.afternoon, slots: slots.filter((slot) => !isMorning(slot)) },
  ];
  return (
    <div className="time-groups">
      {groups.map(
        (group) =>
          group.slots.length > 0 && (
            <section key={group.title} aria-label={group.title}>
              <h4>{group.title}</h4>
              <ul className="times">
                {group.slots.map((slot) => (
                  <li key={slot.id}>
                    <Time slot={slot} chosen={choice.slot?.id === slot.id} waiting={choice.waiting} onChoose={onChoose} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      <p className="slot-kept" role="status">
        {choice.waiting ? text.slot.keeping : ''}
      </p>
    </div>
  );
}

function Time({ slot, chosen, waiting, onChoose }: { slot: Slot; chosen: boolean; waiting: boolean; onChoose: (slot: Slot) => void }) {
  const mode = modeText[slot.mode];
  return (
    <button type="button" className="time" disabled={!slot.free} aria-pressed={chosen} aria-disabled={waiting} onClick={() => !waiting && onChoose(slot)}>
      <strong>{timeText(slot)}</strong>
      <span>{slot.free ? mode.title : text.slot.full}</span>
      <span className="quiet small">{slot.free ? mode.note : ''}</span>
    </button>
  );
}
