import { useId } from 'react';
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
  if (device === 'phone') return <TextField label={label} type="date" value={value} onValue={onValue} />;
  return <DayLists label={label} value={value} onValue={onValue} />;
}

function DayLists({ label, value, onValue }: Omit<Props, 'device'>) {
  const id = useId();
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  const thisYear = new Date().getFullYear();
  const days = month === 0 ? 31 : new Date(Date.UTC(year === 0 ? 2024 : year, month, 0)).getUTCDate();
  const set = (parts: { year?: number; month?: number; day?: number }) => {
    const now = { year, month, day, ...parts };
    const pad = (part: number, length: number) => String(part).padStart(length, '0');
    onValue(`${pad(now.year, 4)}-${pad(now.month, 2)}-${pad(now.day, 2)}`);
  };
  return (
    <div className="field">
      <p id={id} className="field-label">
        {label}
      </p>
      <div className="row-acts" role="group" aria-labelledby={id}>
        <Part word="年" value={year} options={upTo(yearsAhead + 1).map((at) => thisYear + at - 1)} onPick={(picked) => set({ year: picked })} />
        <Part word="月" value={month} options={upTo(12)} onPick={(picked) => set({ month: picked })} />
        <Part word="日" value={Math.min(day, days)} options={upTo(days)} onPick={(picked) => set({ day: picked })} />
      </div>
    </div>
  );
}

function Part({ word, value, options, onPick }: { word: string; value: number; options: number[]; onPick: (value: number) => void }) {
  return (
    <label className="day-part">
      <select className="field-input" value={value === 0 ? '' : value} onChange={(event) => onPick(Number(event.target.value))}>
        <option value="">－</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
      <span>{word}</span>
    </label>
  );
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}
