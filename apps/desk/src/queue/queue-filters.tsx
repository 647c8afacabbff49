import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef } from 'react';
import { useShortcuts } from '../lib/shortcuts.ts';
import { useKept } from '../shell/kept.tsx';
import { type Flag, flagWords } from './flags.tsx';

export interface Filters {
  state: string;
  q: string;
  mine: boolean;
  flag: string;
  committee: string;
}

const none: Filters = { state: '', q: '', mine: false, flag: '', committee: '' };

/** Filters that outlive the page, and the query string they make. */
export function useFilters(name: string): { filters: Filters; change: (part: Partial<Filters>) => void; query: string } {
  const [filters, keep] = useKept<Filters>(name, none);
  const [q] = useDebouncedValue(filters.q, 250);
  const parameters = new URLSearchParams();
  if (filters.state) parameters.set('state', filters.state);
  if (q.trim()) parameters.set('q', q.trim());
  if (filters.mine) parameters.set('mine', 'true');
  if (filters.flag) parameters.set('flag', filters.flag);
  if (filters.committee) parameters.set('committee', filters.committee);
  return { filters, change: (part) => keep({ ...filters, ...part }), query: parameters.toString() };
}

interface QueueFiltersProps {
  filters: Filters;
  change: (part: Partial<Filters>) => void;
  counts: Readonly<Record<string, number>>;
  titles: Readonly<Record<string, string>>;
  flags?: readonly Flag[];
  committees?: readonly { id: string; name: string }[];
}

export function QueueFilters({ filters, change, counts, titles, flags, committees }: QueueFiltersProps) {
  const search = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => search.current?.focus(), m: () => change({ mine: !filters.mine }) });
  return (
    <div className="filters">
      <div className="filters-line">
        <TextInput
          ref={search}
          className="filters-search"
          aria-label="搜索"
          placeholder="受理号、姓名、证件号或电话后四位（按 /）"
          value={filters.q}
          onChange={(event) => change({ q: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        {flags && (
          <NativeSelect
            aria-label="标记"
            value={filters.flag}
            onChange={(event) => change({ flag: event.currentTarget.value })}
            data={[{ value: '', label: '全部标记' }, ...flags.map((flag) => ({ value: flag, label: flagWords[flag].title }))]}
          />
        )}
        {committees && (
          <NativeSelect
            aria-label="调解委员会"
            value={filters.committee}
            onChange={(event) => change({ committee: event.currentTarget.value })}
            data={[{ value: '', label: '全部委员会' }, ...committees.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <Checkbox label="只看我的" checked={filters.mine} onChange={(event) => change({ mine: event.currentTarget.checked })} />
      </div>
      <StateChips state={filters.state} counts={counts} titles={titles} pick={(state) => change({ state })} />
    </div>
  );
}

function StateChips({ state, counts, titles, pick }: Pick<QueueFiltersProps, 'counts' | 'titles'> & { state: string; pick: (state: string) => void }) {
  const shown = Object.keys(titles).filter((code) => (counts[code] ?? 0) > 0 || code === state);
  const all = Object.entries(counts).reduce((sum, [code, count]) => (code in titles ? sum + count : sum), 0);
  return (
    <div className="chips" role="group" aria-label="按状态看">
      <button type="button" aria-pressed={state === ''} onClick={() => pick('')}>
        全部 <b>{all}</b>
      </button>
      {shown.map((code) => (
        <button key={code} type="button" aria-pressed={state === code} onClick={() => pick(code)}>
          {titles[code]} <b>{counts[code] ?? 0}</b>
        </button>
      ))}
    </div>
  );
}
