import { Button, TextInput } from '@mantine/core';
import type { Me } from '@mingbai/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../lib/api.ts';
import { useShortcuts } from '../lib/shortcuts.ts';
import { Fault } from '../ui/fault.tsx';
import { type MatterKind, matterKey, matterPath } from './kind.ts';

interface AssignmentProps {
  kind: MatterKind;
  id: string;
  assignee: string | null;
  me: Me;
}

/** Who has the matter on the desk: take it, give it back, and for the chief hand it to another. */
export function Assignment({ kind, id, assignee, me }: AssignmentProps) {
  const [other, setOther] = useState<string | null>(null);
  const client = useQueryClient();
  const assign = useMutation({
    mutationFn: (username: string | null) => send('PUT', `${matterPath(kind, id)}/assignee`, { body: { username } }),
    onSuccess: async () => {
      setOther(null);
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
        经办：<strong>{assignee ?? '还没有人'}</strong>
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
      {me.roles.includes('chief') && other === null && (
        <Button size="compact-sm" variant="subtle" onClick={() => setOther('')}>
          交给同事
        </Button>
      )}
      {other !== null && (
        <form
          className="inline-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (other.trim() !== '') assign.mutate(other.trim());
          }}
        >
          <TextInput
            aria-label="同事的用户名"
            placeholder="同事的用户名"
            size="xs"
            value={other}
            onChange={(event) => setOther(event.currentTarget.value)}
            autoFocus
          />
          <Button type="submit" size="compact-sm">
            交给他
          </Button>
        </form>
      )}
      <Fault cause={assign.error} />
    </div>
  );
}
