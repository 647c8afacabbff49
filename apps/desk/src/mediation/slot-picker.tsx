import { type Slot, SlotList } from '@mingbai/api/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../lib/api.ts';
import { addDays, dayOf, timeOf, writeDay } from '../lib/dates.ts';
import { explain } from '../lib/problem-text.ts';
import { modeTitles } from './mediation-words.ts';

interface SlotPickerProps {
  committeeId: string;
  value: string;
  change: (id: string) => void;
  error: string | undefined;
}

const daysShown = 14;

/** Free times of a committee in two weeks, by day. */
export function SlotPicker({ committeeId, value, change, error }: SlotPickerProps) {
  const today = dayOf(new Date());
  const [from, setFrom] = useState(today);
  const query = new URLSearchParams({ committeeId, from, to: addDays(from, daysShown - 1) });
  const { data, error: fault } = useQuery({
    queryKey: ['slots', query.toString()],
    queryFn: ({ signal }) => read(`/api/mediation/slots?${query}`, SlotList, signal),
  });
  const days = groupByDay((data?.slots ?? []).filter(({ free }) => free));
  return (
    <fieldset className="fieldset">
      <legend>选一个时间</legend>
      {(error ?? (fault && explain(fault))) && <p className="fault">{error ?? explain(fault)}</p>}
      <div className="chips">
        <button type="button" disabled={from <= today} onClick={() => setFrom(addDays(from, -daysShown))}>
          ← 前两周
        </button>
        <button type="button" data-autofocus onClick={() => setFrom(addDays(from, daysShown))}>
          后两周 →
        </button>
      </div>
      {data && days.length === 0 && <p className="quiet">这两周没有空的时间。</p>}
      {days.map(([day, slots]) => (
        <div key={day} className="slot-day" role="group" aria-label={writeDay(day)}>
          <strong>{writeDay(day)}</strong>
          <div className="chips">
            {slots.map(({ id, startsAt, endsAt, mode }) => (
              <button key={id} type="button" aria-pressed={id === value} onClick={() => change(id)}>
                {timeOf(startsAt)}–{timeOf(endsAt)} {modeTitles[mode]}
              </button>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

function groupByDay(slots: readonly Slot[]): [string, Slot[]][] {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) days.set(dayOf(slot.startsAt), [...(days.get(dayOf(slot.startsAt)) ?? []), slot]);
  return [...days];
}
