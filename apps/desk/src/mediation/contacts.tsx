import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { MediationPage } from '@mingbai/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { send } from '../lib/api.ts';
import { useAttemptKey } from '../lib/attempt-key.ts';
import { writeInstant } from '../lib/dates.ts';
import { matterKey, matterPath } from '../matter/kind.ts';
import { Fault } from '../ui/fault.tsx';
import { Section } from '../ui/section.tsx';
import { InvitationLink } from './invitation-link.tsx';
import { contactChannelTitles } from './mediation-words.ts';

const channelTitles: Readonly<Record<string, string>> = contactChannelTitles;

/** Reaching the other party: what to say, what was tried, and the link he can answer with. He is asked after acceptance and until he has answered. */
export function Contacts({ page }: { page: MediationPage }) {
  const isAsking = page.state === 'ACCEPTED' || page.state === 'CONTACTING';
  return (
    <Section title="联系对方">
      {page.flags.includes('watched') && <p className="mind">申请人可能在家里受到伤害：系统不给任何人发短信。联系谁、怎么联系，先和她商量好。</p>}
      {page.phoneScript.length > 0 && (
        <details>
          <summary>电话里怎么说</summary>
          <ol className="steps">
            {page.phoneScript.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      )}
      <ul className="plain">
        {page.contactAttempts.map(({ at, by, channel, reached, note }) => (
          <li key={at}>
            {writeInstant(at)} {page.names[by] ?? by} {channelTitles[channel] ?? channel}：{reached ? '联系上了' : '没联系上'}
            {note !== '' && <span className="quiet">　{note}</span>}
          </li>
        ))}
      </ul>
      {isAsking && <ContactForm id={page.id} />}
      <InvitationLink page={page} isAsking={isAsking} />
    </Section>
  );
}

function ContactForm({ id }: { id: string }) {
  const [channel, setChannel] = useState('phone');
  const [reached, setReached] = useState(false);
  const [note, setNote] = useState('');
  const client = useQueryClient();
  const attempt = useAttemptKey();
  const add = useMutation({
    mutationFn: (body: unknown) => send('POST', `${matterPath('mediation', id)}/contacts`, { body, key: attempt.keyFor(body) }),
    onSuccess: async () => {
      attempt.finish();
      setNote('');
      setReached(false);
      await client.invalidateQueries({ queryKey: matterKey('mediation', id) });
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!add.isPending) add.mutate({ channel, reached, note: note.trim() });
  };
  return (
    <form className="form" onSubmit={submit}>
      <Fault cause={add.error} />
      <div className="inline-form">
        <NativeSelect
          aria-label="怎么联系的"
          size="xs"
          value={channel}
          data={Object.entries(contactChannelTitles).map(([value, label]) => ({ value, label }))}
          onChange={(event) => setChannel(event.currentTarget.value)}
        />
        <TextInput
          className="grow"
          aria-label="联系的情况"
          placeholder="情况"
          size="xs"
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <div className="inline-form">
        <Checkbox className="grow" label="联系上了" checked={reached} onChange={(event) => setReached(event.currentTarget.checked)} />
        <Button type="submit" size="compact-md" variant="default" loading={add.isPending}>
          记一次联系
        </Button>
      </div>
    </form>
  );
}
