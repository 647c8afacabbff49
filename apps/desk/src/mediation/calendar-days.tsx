import type { CalendarView } from '@mingbai/api/contract';
import { Link } from 'wouter';
import { timeOf, writeDay } from '../lib/dates.ts';
import { modeTitles } from './mediation-words.ts';

type Day = CalendarView['days'][number];
type DaySlot = Day['slots'][number];

export function CalendarDays({ days, view, today }: { days: readonly Day[]; view: 'day' | 'week'; today: string }) {
  return (
    <div className="week" data-view={view}>
      {days.map(({ day, workday, holiday, slots }) => (
        <section key={day} aria-label={writeDay(day)} data-today={day === today} data-off={!workday}>
          <h2>{writeDay(day)}</h2>
          <p className="quiet">{holiday ?? (workday ? '' : '休息')}</p>
          {slots.length === 0 && <p className="quiet">没有时段</p>}
          <ul>
            {slots.map((slot) => (
              <DaySlotItem key={slot.id} slot={slot} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function DaySlotItem({ slot }: { slot: DaySlot }) {
  const { startsAt, endsAt, mode, mediator, room, booking, flagged, free } = slot;
  const state = flagged !== null ? 'flagged' : booking ? 'booked' : 'open';
  return (
    <li className="slot" data-state={state}>
      <strong className="figures">
        {timeOf(startsAt)}–{timeOf(endsAt)}
      </strong>
      <span className="quiet">{[modeTitles[mode], mediator, room].filter(Boolean).join(' · ')}</span>
      {booking ? (
        <Link href={`/mediation/${booking.id}`}>
          {booking.applicant} · {booking.stateTitle}
        </Link>
      ) : (
        <span>{Date.parse(startsAt) < Date.now() ? '过了' : free ? '空' : '留着'}</span>
      )}
      {flagged !== null && <span>⚠ {flagged}</span>}
    </li>
  );
}
