import { useId } from 'react';
import { todayOf } from '../lib/date-text.ts';
import { DayLists } from './day-lists.tsx';
import { TextField } from './field.tsx';

interface Props {
  label: string;
  device: 'phone' | 'kiosk';
  /** `2026-11-23`, with 00 for what is not chosen yet. */
  value: string;
  onValue: (day: string) => void;
}

const yearsAhead = 2;

/** A coming day: the phone's own calendar, or three large lists for a finger on glass. */
export function DayField({ label, device, value, onValue }: Props) {
  const id = useId();
  if (device === 'phone') return <TextField label={label} type="date" value={value} onValue={onValue} />;
  const thisYear = Number(todayOf(new Date()).slice(0, 4));
  return (
    <div className="field">
      <p id={id} className="field-label">
        {label}
      </p>
      <DayLists name={{ labelId: id }} value={value} years={Array.from({ length: yearsAhead + 1 }, (_, at) => thisYear + at)} onPick={onValue} />
    </div>
  );
}
