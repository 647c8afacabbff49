import { Button, Textarea } from '@mantine/core';
import type { Board } from '@mingbai/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { send } from '../lib/api.ts';
import { useAttemptKey } from '../lib/attempt-key.ts';
import { writeDay, writeInstant } from '../lib/dates.ts';
import { Fault } from '../ui/fault.tsx';

/** The duty chief says that she has seen the day; once signed it stays. A working day that was forgotten is signed first. */
export function SignOffForm({ board: { day, signOff, unsignedDay, names } }: { board: Board }) {
  const [note, setNote] = useState('');
  const client = useQueryClient();
  const attempt = useAttemptKey();
  const sign = useMutation({
    mutationFn: (body: unknown) => send('POST', '/api/desk/board/sign-offs', { body, key: attempt.keyFor(body) }),
    onSuccess: async () => {
      attempt.finish();
      setNote('');
      await client.invalidateQueries({ queryKey: ['board'] });
    },
  });
  const due = unsignedDay ?? (signOff === null ? day : null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (due !== null && !sign.isPending) sign.mutate({ day: due, note: note.trim() });
  };
  return (
    <>
      {signOff !== null && (
        <p>
          今天已由 {names[signOff.by] ?? signOff.by} 签收，{writeInstant(signOff.at)}。{signOff.note}
        </p>
      )}
      <Fault cause={sign.error} />
      {due !== null && (
        <form className="form" onSubmit={submit}>
          {unsignedDay !== null && <p>{writeDay(unsignedDay)} 还没有人签收，请先补上。</p>}
          <Textarea label="交班要说的（可不填）" maxLength={500} autosize minRows={2} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          <div className="actions">
            <Button type="submit" loading={sign.isPending}>
              看过了，签收{writeDay(due)}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
