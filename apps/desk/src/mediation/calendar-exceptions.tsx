import { Button, NativeSelect, TextInput } from '@mantine/core';
import { CalendarException, CalendarExceptionSet } from '@mingbai/api/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { read, type Schema, send } from '../lib/api.ts';
import { useAttemptKey } from '../lib/attempt-key.ts';
import { writeDay } from '../lib/dates.ts';
import { explain, issuesOf } from '../lib/problem-text.ts';
import { Fault } from '../ui/fault.tsx';
import { Section } from '../ui/section.tsx';

const path = '/api/desk/mediation/calendar-exceptions';

const ExceptionList: Schema<ReturnType<typeof CalendarException.parse>[]> = {
  parse: (value) => CalendarException.array().parse((value as { exceptions?: unknown }).exceptions),
};

/** A single day that is shut, or open against the week's rule. */
export function CalendarExceptions({ committeeId }: { committeeId: string }) {
  const [day, setDay] = useState('');
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const client = useQueryClient();
  const attempt = useAttemptKey();
  const add = useMutation({
    mutationFn: async (body: { committeeId: string; day: string; open: boolean; note: string }) =>
      CalendarExceptionSet.parse(await (await send('POST', path, { body, key: attempt.keyFor(body) })).json()),
    onSuccess: async () => {
      attempt.finish();
      setNote('');
      await client.invalidateQueries({ queryKey: ['mediation'] });
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (day !== '' && !add.isPending) add.mutate({ committeeId, day, open, note: note.trim() });
  };
  const { data, error } = useQuery({
    queryKey: ['mediation', 'exceptions', committeeId],
    queryFn: ({ signal }) => read(`${path}?${new URLSearchParams({ committeeId })}`, ExceptionList, signal),
  });
  const remove = useMutation({
    mutationFn: (id: string) => send('DELETE', `${path}/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['mediation'] }),
  });
  return (
    <Section title="某一天例外">
      <form className="inline-form" onSubmit={submit}>
        <TextInput label="哪一天" type="date" size="xs" required value={day} onChange={(event) => setDay(event.currentTarget.value)} />
        <NativeSelect
          label="开还是关"
          size="xs"
          value={String(open)}
          data={[
            { value: 'false', label: '这天不开' },
            { value: 'true', label: '这天照开' },
          ]}
          onChange={(event) => setOpen(event.currentTarget.value === 'true')}
        />
        <TextInput className="grow" label="原因" size="xs" maxLength={200} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        <Button type="submit" size="xs" loading={add.isPending} disabled={day === ''}>
          存
        </Button>
      </form>
      {add.isError && <p className="fault">{issuesOf(add.error)[0]?.message ?? explain(add.error)}</p>}
      {add.isSuccess && (
        <p className="done" role="status">
          ✓ 已存：{writeDay(add.data.day)} {add.data.open ? '照开' : '不开'}
          {add.data.flagged > 0 && `。这天已约的 ${add.data.flagged} 件还在，已标出，请与双方改期`}
        </p>
      )}
      <Fault cause={error ?? remove.error} />
      <ul className="plain">
        {(data ?? []).map(({ id, day: date, open: isOpen, note: why }) => (
          <li key={id} className="inline-form">
            <span className="grow">
              {writeDay(date)} {isOpen ? '照开' : '不开'} <span className="quiet">{why}</span>
            </span>
            <Button size="compact-xs" variant="subtle" color="red" onClick={() => remove.mutate(id)} aria-label={`删掉${writeDay(date)}`}>
              删掉
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
