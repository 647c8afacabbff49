import { Button, Textarea } from '@mantine/core';
import type { AidPage } from '@mingbai/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useRef, useState } from 'react';
import { send } from '../lib/api.ts';
import { useAttemptKey } from '../lib/attempt-key.ts';
import { writeInstant } from '../lib/dates.ts';
import { useShortcuts } from '../lib/shortcuts.ts';
import { Fault } from '../ui/fault.tsx';
import { Section } from '../ui/section.tsx';
import { type MatterKind, matterKey, matterPath } from './kind.ts';

/** Words between colleagues; the resident never sees them. */
export function Notes({ kind, id, notes, names }: { kind: MatterKind; id: string } & Pick<AidPage, 'notes' | 'names'>) {
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const client = useQueryClient();
  const attempt = useAttemptKey();
  const add = useMutation({
    mutationFn: (body: { text: string }) => send('POST', `${matterPath(kind, id)}/notes`, { body, key: attempt.keyFor(body) }),
    onSuccess: async () => {
      attempt.finish();
      setText('');
      await client.invalidateQueries({ queryKey: matterKey(kind, id) });
    },
  });
  useShortcuts({ n: () => field.current?.focus() });
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (text.trim() !== '' && !add.isPending) add.mutate({ text: text.trim() });
  };
  return (
    <Section title="备注" aside={<span className="quiet">只给同事看</span>}>
      <form className="form" onSubmit={submit}>
        <Textarea
          ref={field}
          aria-label="写备注"
          placeholder="写备注（按 n；Ctrl+Enter 存）"
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <Fault cause={add.error} />
        <Button type="submit" variant="default" size="compact-md" loading={add.isPending} disabled={text.trim() === ''}>
          存备注
        </Button>
      </form>
      <ul className="notes">
        {notes.map(({ id: noteId, at, by, text: written }) => (
          <li key={noteId}>
            <span className="quiet">
              {writeInstant(at)} {names[by] ?? by}
            </span>
            <p>{written}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
