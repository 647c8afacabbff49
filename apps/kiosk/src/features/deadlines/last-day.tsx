import type { Deadline } from '@mingbai/api/contract';
import type { ReactNode } from 'react';
import { dateText } from '../../lib/date-text.ts';
import { words } from '../../lib/words.ts';
import { BasisChips, type BasisRef } from '../../ui/basis-chips.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { sayDaysLeft, sayPast, toneOf, withoutHolidayNote } from './last-day-look.ts';

const classes = { calm: 'last-day', urgent: 'last-day last-day-urgent', past: 'last-day last-day-past' } as const;

/** The day itself, large; how long it is still; and in the last week more than colour. */
export function LastDayMark({ lastDay, daysLeft }: { lastDay: string; daysLeft: number }) {
  return (
    <div className={classes[toneOf(daysLeft)]}>
      <p className="last-day-label">
        <Icon name="clock" />
        <span>{words.lastDay.label}</span>
        <strong>{sayDaysLeft(daysLeft)}</strong>
      </p>
      <p className="last-day-date">{dateText(lastDay)}</p>
    </div>
  );
}

interface Props {
  deadline: Deadline;
  daysLeft: number | null;
  onBasis: (ref: BasisRef) => void;
  onAid: () => void;
  onWindow: () => void;
  children: ReactNode;
}

export function LastDay({ deadline, daysLeft, onBasis, onAid, onWindow, children }: Props) {
  const { lastDay, text, notes, basis } = deadline;
  const isPast = daysLeft !== null && daysLeft < 0;
  return (
    <>
      {lastDay !== null && daysLeft !== null ? <LastDayMark lastDay={lastDay} daysLeft={daysLeft} /> : <p className="last-day-none">{words.lastDay.none}</p>}
      {deadline.urgent && !isPast && (
        <div className="last-day-help">
          <p>
            <strong>{words.lastDay.urgent}</strong>
          </p>
          <div className="last-day-acts">
            <Button icon="aid" onClick={onAid}>
              {words.lastDay.urgentAid}
            </Button>
            <Button icon="people" onClick={onWindow}>
              {words.lastDay.urgentWindow}
            </Button>
          </div>
        </div>
      )}
      {isPast && <p>{sayPast(text, notes)}</p>}
      <p>{text}</p>
      {!deadline.holidaysKnown && <p className="last-day-mind">{words.lastDay.holidaysUnknown}</p>}
      <ul className="last-day-notes">
        {withoutHolidayNote(notes).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <BasisChips basis={basis} label={words.basis} onOpen={onBasis} />
      <div className="last-day-acts">{children}</div>
    </>
  );
}
