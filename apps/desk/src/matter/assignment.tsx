import { Button, Select } from '@mantine/core';
import { Colleagues, type Me } from '@mingbai/api/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../lib/api.ts';
import { useShortcuts } from '../lib/shortcuts.ts';
import { Fault } from '../ui/fault.tsx';
import { type MatterKind, matterKey, matterPath } from './kind.ts';

interface AssignmentProps {
  kind: MatterKind;
  id: string;
  assignee: string | null;
  names: Readonly<Record<string, string>>;
  me: Me;
}

/** Who has the matter on the desk: take it, give it back, and for the chief hand it to another. */
export function Assignment({ kind, id, assignee, names, me }: AssignmentProps) {
  const [isChoosing, setChoosing] = useState(false);
  const client = useQueryClient();
  const assign = useMutation({
    mutationFn: (username: string | null) => send('PUT', `${matterPath(kind, id)}/assignee`, { body: { username } }),
    onSuccess: async () => {
      setChoosing(false);
      await Promise.all([client.invalidateQueries({ queryKey: matterKey(kind, id) }), client.invalidateQueries({ queryKey: [kind, 'queue'] })]);
    },
  });
  const isMine = assignee === me.username || assignee === me.name;
  const take = () => {
    if (!isMine) assign.mutate(me.username);
  };
  useShortcuts({ a: take });
  return (
    <div className="assignment">
      <span>
        经办：<strong>{assignee === null ? '还没有人' : (names[assignee] ?? assignee)}</strong>
      </span>
      {!isMine && (
        <Button size="compact-sm" variant="light" onClick={take} loading={assign.isPending}>
          由我来办
        </Button>
      )}
      {assignee !== null && (
        <Button size="compact-sm" variant="subtle" onClick={() => assign.mutate(null)}>
          放回队列
        </Button>
      )}
      {me.roles.includes('chief') && !isChoosing && (
        <Button size="compact-sm" variant="subtle" onClick={() => setChoosing(true)}>
          交给同事
        </Button>
      )}
      {isChoosing && <ColleaguePicker except={assignee} onPick={(username) => assign.mutate(username)} />}
      <Fault cause={assign.error} />
    </div>
  );
}

/** Those who may have a matter; choosing one hands it over. */
function ColleaguePicker({ except, onPick }: { except: string | null; onPick: (username: string) => void }) {
  const { data, error } = useQuery({ queryKey: ['colleagues'], queryFn: ({ signal }) => read('/api/desk/colleagues', Colleagues, signal) });
  const others = (data ?? []).filter(({ username, name }) => username !== except && name !== except);
  return (
    <>
      <Select
        aria-label="交给哪位同事"
        placeholder="选一位同事"
        size="xs"
        searchable
        data={others.map(({ username, name }) => ({ value: username, label: `${name}（${username}）` }))}
        nothingFoundMessage="没有别的同事"
        onChange={(username) => username !== null && onPick(username)}
        comboboxProps={{ withinPortal: false }}
        autoFocus
      />
      <Fault cause={error} />
    </>
  );
}
