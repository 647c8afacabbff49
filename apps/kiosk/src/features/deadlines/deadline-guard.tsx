import type { Route } from '@mingbai/api/contract';
import { useState } from 'react';
import { daysUntil } from '../../lib/date-text.ts';
import { words } from '../../lib/words.ts';
import type { BasisRef } from '../../ui/basis-chips.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { findClock } from './clock-asks.ts';
import { splitQuestion } from './clock-request.ts';
import { ClockForm, type Picker } from './clock-form.tsx';
import './deadlines.css';
import { LastDay, LastDayMark } from './last-day.tsx';
import { SaveDay } from './save-day.tsx';
import type { Deadlines } from './use-deadlines.ts';

/** What a resident can keep the day in: a file for the phone's calendar, a note by hand where no file can be saved, or nothing (paper, or danger at home). */
export type Keeping = 'file' | 'by-hand' | 'none';

interface Props {
  deadline: NonNullable<Route['deadline']>;
  deadlines: Deadlines;
  picker: Picker;
  keeping: Keeping;
  /** The first door asks at once, the others on request. */
  asksAtOnce: boolean;
  onBasis: (ref: BasisRef) => void;
  onAid: () => void;
  onWindow: () => void;
}

export function DeadlineGuard({ deadline: { code, text, lastDay }, deadlines, picker, keeping, asksAtOnce, ...acts }: Props) {
  const [opened, setOpened] = useState(asksAtOnce);
  const clock = findClock(code);
  const state = deadlines.find(code);
  const now = new Date();
  const { rule, question } = splitQuestion(text);
  if (state.kind === 'ready') {
    const { deadline, request } = state;
    const daysLeft = deadline.lastDay === null ? null : (deadline.daysLeft ?? daysUntil(deadline.lastDay, now));
    return (
      <div className="deadline" aria-live="polite">
        <LastDay deadline={deadline} daysLeft={daysLeft} {...acts}>
          {keeping === 'file' && deadline.lastDay !== null && <SaveDay request={request} />}
          {keeping === 'by-hand' && deadline.lastDay !== null && <p className="small">{words.lastDay.saveByHand}</p>}
          <Button
            icon="retry"
            onClick={() => {
              setOpened(true);
              deadlines.ask(code);
            }}
          >
            {words.lastDay.again}
          </Button>
        </LastDay>
      </div>
    );
  }
  return (
    <div className="deadline" aria-live="polite">
      <p className="deadline-rule">
        <Icon name="clock" />
        <span>
          {words.deadline}
          {lastDay === undefined ? rule : text}
        </span>
      </p>
      {lastDay !== undefined && <LastDayMark lastDay={lastDay} daysLeft={daysUntil(lastDay, now)} />}
      {lastDay === undefined && clock && !opened && (
        <Button icon="calendar" onClick={() => setOpened(true)}>
          {words.lastDay.compute}
        </Button>
      )}
      {lastDay === undefined && clock && opened && (
        <ClockForm
          code={clock}
          question={question}
          picker={picker}
          computing={state.kind === 'computing'}
          refusal={state.kind === 'refused' ? state.text : ''}
          onCompute={deadlines.compute}
        />
      )}
    </div>
  );
}
