import { Button, Modal, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import type { Role } from '@mingbai/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { send } from '../lib/api.ts';
import { useAttemptKey } from '../lib/attempt-key.ts';
import { explain, issueFor, issuesOf } from '../lib/problem-text.ts';
import { useCommittees } from '../mediation/committees.ts';
import { RoleBoxes } from './role-boxes.tsx';

export function NewStaff({ close }: { close: () => void }) {
  const [form, setForm] = useState({ username: '', name: '', password: '', roles: [] as Role[], committeeId: '' });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const committees = useCommittees();
  const client = useQueryClient();
  const attempt = useAttemptKey();
  const create = useMutation({
    mutationFn: (body: unknown) => send('POST', '/api/desk/staff', { body, key: attempt.keyFor(body) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['staff'] });
      close();
    },
  });
  const issues = issuesOf(create.error);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const { committeeId, ...rest } = form;
    if (!create.isPending) create.mutate({ ...rest, username: rest.username.trim(), name: rest.name.trim(), ...(committeeId ? { committeeId } : {}) });
  };
  return (
    <Modal opened onClose={close} title="新建账号" closeButtonProps={{ 'aria-label': '关闭' }}>
      <form className="form" onSubmit={submit}>
        {create.isError && (
          <p className="fault" role="alert">
            {explain(create.error)}
          </p>
        )}
        <TextInput
          label="用户名"
          description="小写字母、数字、点或横线"
          required
          data-autofocus
          autoComplete="off"
          value={form.username}
          error={issueFor(issues, 'username')}
          onChange={(event) => set({ username: event.currentTarget.value })}
        />
        <TextInput
          label="姓名"
          required
          autoComplete="off"
          value={form.name}
          error={issueFor(issues, 'name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <RoleBoxes chosen={form.roles} choose={(roles) => set({ roles })} error={issueFor(issues, 'roles')} />
        {form.roles.includes('mediator') && (
          <NativeSelect
            label="在哪个调解委员会"
            value={form.committeeId}
            data={[{ value: '', label: '不固定' }, ...committees.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(event) => set({ committeeId: event.currentTarget.value })}
          />
        )}
        <PasswordInput
          label="先用的密码"
          description="至少 10 位。他第一次登录时要换掉。"
          required
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': '显示或隐藏密码' }}
          value={form.password}
          error={issueFor(issues, 'password')}
          onChange={(event) => set({ password: event.currentTarget.value })}
        />
        <div className="actions">
          <Button variant="default" onClick={close}>
            不建了
          </Button>
          <Button type="submit" loading={create.isPending}>
            建账号
          </Button>
        </div>
      </form>
    </Modal>
  );
}
