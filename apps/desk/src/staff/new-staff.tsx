import { Button, Modal, PasswordInput, TextInput } from '@mantine/core';
import type { Role } from '@mingbai/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { send } from '../lib/api.ts';
import { useAttemptKey } from '../lib/attempt-key.ts';
import { explain, issueFor, issuesOf } from '../lib/problem-text.ts';
import { CommitteeSelect } from './committee-select.tsx';
import { RoleBoxes } from './role-boxes.tsx';

export function NewStaff({ close }: { close: () => void }) {
  const [form, setForm] = useState({ username: '', name: '', password: '', roles: [] as Role[], committees: [] as string[] });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
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
    const { username, name, committees, ...rest } = form;
    const own = rest.roles.includes('mediator') ? committees : [];
    if (!create.isPending) create.mutate({ ...rest, username: username.trim(), name: name.trim(), committees: own });
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
          <CommitteeSelect chosen={form.committees} choose={(committees) => set({ committees })} error={issueFor(issues, 'committees')} />
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
