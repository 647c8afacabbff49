import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { type OpeningHours, OpeningHoursList, type SlotMode } from '@mingbai/api/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { read, send } from '../lib/api.ts';
import { useAttemptKey } from '../lib/attempt-key.ts';
import { explain, issueFor, issuesOf } from '../lib/problem-text.ts';
import { Fault } from '../ui/fault.tsx';
import { Section } from '../ui/section.tsx';
import { modeTitles } from './mediation-words.ts';

const path = '/api/desk/mediation/opening-hours';
const weekdayTitles = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
const weekdayTitle = (weekday: number) => weekdayTitles[weekday - 1] ?? '';

/** The hours of a week in which times may be booked. What is booked already stays when hours are taken away, and is flagged. */
export function OpeningHoursEditor({ committeeId }: { committeeId: string }) {
  const client = useQueryClient();
  const query = new URLSearchParams({ committeeId }).toString();
  const { data, error } = useQuery({
    queryKey: ['mediation', 'opening-hours', committeeId],
    queryFn: ({ signal }) => read(`${path}?${query}`, OpeningHoursList, signal),
  });
  const refresh = () => client.invalidateQueries({ queryKey: ['mediation'] });
  const remove = useMutation({ mutationFn: (id: string) => send('DELETE', `${path}/${id}`), onSuccess: refresh });
  const hours = (data?.hours ?? []).filter((one) => one.committeeId === committeeId).sort(byWeek);
  return (
    <Section title="每周开放时间" aside={<span className="quiet">删掉的时段，已约的照旧，会标出来</span>}>
      <Fault cause={error ?? remove.error} />
      <ul className="plain">
        {hours.map(({ id, weekday, from, to, mode, slotMinutes, mediator, room }) => (
          <li key={id} className="inline-form">
            <span className="grow figures">
              {weekdayTitle(weekday)} {from}–{to} · {modeTitles[mode]} · 每场 {slotMinutes} 分钟{[mediator, room].filter(Boolean).map((text) => ` · ${text}`)}
            </span>
            <Button size="compact-xs" variant="subtle" color="red" onClick={() => remove.mutate(id)} aria-label={`删掉${weekdayTitle(weekday)} ${from}–${to}`}>
              删掉
            </Button>
          </li>
        ))}
      </ul>
      <OpeningHoursForm committeeId={committeeId} refresh={refresh} />
    </Section>
  );
}

function byWeek(one: OpeningHours, other: OpeningHours): number {
  return one.weekday - other.weekday || one.from.localeCompare(other.from);
}

function OpeningHoursForm({ committeeId, refresh }: { committeeId: string; refresh: () => Promise<void> }) {
  const [form, setForm] = useState({ weekday: 1, from: '09:00', to: '12:00', mode: 'on-site' as SlotMode, slotMinutes: 60, mediator: '', room: '' });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const attempt = useAttemptKey();
  const add = useMutation({
    mutationFn: (body: unknown) => send('POST', path, { body, key: attempt.keyFor(body) }),
    onSuccess: async () => {
      attempt.finish();
      await refresh();
    },
  });
  const issues = issuesOf(add.error);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!add.isPending) add.mutate({ ...form, committeeId, mediator: form.mediator.trim() || null, room: form.room.trim() || null });
  };
  return (
    <form className="inline-form" onSubmit={submit}>
      <NativeSelect
        label="星期"
        size="xs"
        value={String(form.weekday)}
        data={weekdayTitles.map((label, index) => ({ value: String(index + 1), label }))}
        onChange={(event) => set({ weekday: Number(event.currentTarget.value) })}
      />
      <TextInput
        label="从"
        type="time"
        size="xs"
        required
        value={form.from}
        error={issueFor(issues, 'from')}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <TextInput
        label="到"
        type="time"
        size="xs"
        required
        value={form.to}
        error={issueFor(issues, 'to')}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
      <NativeSelect
        label="方式"
        size="xs"
        value={form.mode}
        data={Object.entries(modeTitles).map(([value, label]) => ({ value, label }))}
        onChange={(event) => set({ mode: event.currentTarget.value as SlotMode })}
      />
      <NumberInput
        label="每场几分钟"
        size="xs"
        min={15}
        max={240}
        step={15}
        value={form.slotMinutes}
        error={issueFor(issues, 'slotMinutes')}
        onChange={(value) => set({ slotMinutes: typeof value === 'number' ? value : 60 })}
      />
      <TextInput label="调解员" size="xs" maxLength={60} value={form.mediator} onChange={(event) => set({ mediator: event.currentTarget.value })} />
      <TextInput label="房间" size="xs" maxLength={60} value={form.room} onChange={(event) => set({ room: event.currentTarget.value })} />
      <Button type="submit" size="xs" loading={add.isPending}>
        加上
      </Button>
      {add.isError && <p className="fault">{issues[0]?.message ?? explain(add.error)}</p>}
    </form>
  );
}
