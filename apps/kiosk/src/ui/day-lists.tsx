import { dayCount, joinDay, splitDay } from '../lib/day-parts.ts';
import './day-lists.css';

interface Props {
  /** Names the group: the words of a label standing elsewhere, or the id of one that is shown. */
  name: { label: string } | { labelId: string };
  /** `2026-11-23`, with 00 for what is not chosen yet. */
  value: string;
  years: readonly number[];
  onPick: (day: string) => void;
}

/** A calendar for the finger: three large lists. The day list is as long as the month, so that no date that does not exist can be chosen. */
export function DayLists({ name, value, years, onPick }: Props) {
  const parts = splitDay(value);
  const set = (change: Partial<typeof parts>) => onPick(joinDay({ ...parts, ...change }));
  const named = 'label' in name ? { 'aria-label': name.label } : { 'aria-labelledby': name.labelId };
  return (
    <div className="date-selects" role="group" {...named}>
      <Part word="年" value={parts.year} options={years} onPick={(year) => set({ year })} />
      <Part word="月" value={parts.month} options={upTo(12)} onPick={(month) => set({ month })} />
      <Part word="日" value={parts.day} options={upTo(dayCount(parts))} onPick={(day) => set({ day })} />
    </div>
  );
}

function Part({ word, value, options, onPick }: { word: string; value: number; options: readonly number[]; onPick: (value: number) => void }) {
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
