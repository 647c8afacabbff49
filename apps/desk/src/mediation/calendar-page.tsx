import { Button, NativeSelect } from '@mantine/core';
import { CalendarView, type Me } from '@mingbai/api/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../lib/api.ts';
import { addDays, dayOf, mondayOf, writeDay } from '../lib/dates.ts';
import { explain } from '../lib/problem-text.ts';
import { useShortcuts } from '../lib/shortcuts.ts';
import { useKept } from '../shell/kept.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { CalendarDays } from './calendar-days.tsx';
import { CalendarExceptions } from './calendar-exceptions.tsx';
import { useOwnCommittees } from './committees.ts';
import { OpeningHoursEditor } from './opening-hours-editor.tsx';

type View = 'day' | 'week';

export function CalendarPage({ me }: { me: Me }) {
  const committees = useOwnCommittees(me);
  const [picked, keepPicked] = useKept('calendar.committee', '');
  const [day, keepDay] = useKept('calendar.day', dayOf(new Date()));
  const [view, keepView] = useKept<View>('calendar.view', 'week');
  const [isEditing, setEditing] = useState(false);
  const committeeId = committees.find(({ id }) => id === picked)?.id ?? committees[0]?.id ?? '';
  const from = view === 'week' ? mondayOf(day) : day;
  const to = view === 'week' ? addDays(from, 6) : day;
  const step = view === 'week' ? 7 : 1;
  const query = new URLSearchParams({ committeeId, from, to }).toString();
  const { data, error, refetch } = useQuery({
    queryKey: ['mediation', 'calendar', query],
    queryFn: ({ signal }) => read(`/api/desk/mediation/calendar?${query}`, CalendarView, signal),
    placeholderData: keepPreviousData,
    enabled: committeeId !== '',
  });
  useShortcuts({
    r: () => void refetch(),
    ArrowLeft: () => keepDay(addDays(day, -step)),
    ArrowRight: () => keepDay(addDays(day, step)),
    t: () => keepDay(dayOf(new Date())),
  });
  const mayEdit = me.roles.includes('chief') || me.roles.includes('mediator');
  return (
    <>
      <div className="page-head">
        <h1>调解日历</h1>
        <p className="quiet">{from === to ? writeDay(from) : `${writeDay(from)} – ${writeDay(to)}`}</p>
        {mayEdit && (
          <Button variant="default" size="compact-md" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
            {isEditing ? '收起开放时间' : '改开放时间'}
          </Button>
        )}
      </div>
      <div className="filters-line">
        <NativeSelect
          aria-label="调解委员会"
          value={committeeId}
          data={committees.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => keepPicked(event.currentTarget.value)}
        />
        <div className="chips" role="group" aria-label="看多长">
          <button type="button" aria-pressed={view === 'week'} onClick={() => keepView('week')}>
            一周
          </button>
          <button type="button" aria-pressed={view === 'day'} onClick={() => keepView('day')}>
            一天
          </button>
        </div>
        <div className="chips" role="group" aria-label="看哪些天">
          <button type="button" onClick={() => keepDay(addDays(day, -step))}>
            ← 往前
          </button>
          <button type="button" onClick={() => keepDay(dayOf(new Date()))}>
            今天（t）
          </button>
          <button type="button" onClick={() => keepDay(addDays(day, step))}>
            往后 →
          </button>
        </div>
      </div>
      {isEditing && committeeId !== '' && (
        <div className="columns">
          <OpeningHoursEditor key={committeeId} committeeId={committeeId} />
          <CalendarExceptions key={`${committeeId} exceptions`} committeeId={committeeId} />
        </div>
      )}
      {error && <Waiting text={explain(error)} retry={() => void refetch()} />}
      {!data && !error && <Waiting text="正在取日历…" />}
      {data && <CalendarDays days={data.days} view={view} today={dayOf(new Date())} />}
    </>
  );
}
