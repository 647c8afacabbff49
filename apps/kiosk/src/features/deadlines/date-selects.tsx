import { todayOf } from '../../lib/date-text.ts';
import { words } from '../../lib/words.ts';
import { dayCount, joinDay, splitDay } from './day-parts.ts';

const yearsBack = 25;

/** A calendar for the finger: three large lists. The day list is as long as the month, so that no date that does not exist can be chosen. */
export function DateSelects({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  const parts = splitDay(value);
  const thisYear = Number(todayOf(new Date()).slice(0, 4));
  const years = Array.from({ length: yearsBack + 2 }, (_, at) => thisYear + 1 - at);
  const set = (change: Partial<typeof parts>) => onChange(joinDay({ ...parts, ...change }));
  return (
    <div className="date-selects" role="group" aria-label={label}>
      <Part word={words.lastDay.year} value={parts.year} options={years} onPick={(year) => set({ year })} />
      <Part word={words.lastDay.month} value={parts.month} options={upTo(12)} onPick={(month) => set({ month })} />
      <Part word={words.lastDay.day} value={parts.day} options={upTo(dayCount(parts))} onPick={(day) => set({ day })} />
    </div>
  );
}

function Part({ word, value, options, onPick }: { word: string; value: number; options: number[]; onPick: (value: number) => void }) {
  return (
    <label className="date-part">
      <select value={value === 0 ? '' : value} onChange={(event) => onPick(Number(event.target.value))}>
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
