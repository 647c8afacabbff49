import { Button, Checkbox, Modal, PasswordInput } from '@mantine/core';
import type { StaffMember } from '@mingbai/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { send } from '../lib/api.ts';
import { explain, issueFor, issuesOf } from '../lib/problem-text.ts';
import { CommitteeSelect } from './committee-select.tsx';
import { RoleBoxes } from './role-boxes.tsx';

export function EditStaff({ member, close }: { member: StaffMember; close: () => void }) {
  const [roles, setRoles] = useState(member.roles);
  const [committees, setCommittees] = useState(member.committees);
  const [disabled, setDisabled] = useState(member.disabled);
  const [password, setPassword] = useState('');
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (body: unknown) => send('PATCH', `/api/desk/staff/${encodeURIComponent(member.username)}`, { body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['staff'] });
      close();
    },
  });
  const patch = {
    ...(roles.join() === member.roles.join() ? {} : { roles }),
    ...(committees.join() === member.committees.join() ? {} : { committees }),
    ...(disabled === member.disabled ? {} : { disabled }),
    ...(password === '' ? {} : { password }),
  };
  const isChanged = Object.keys(patch).length > 0;
  const issues = issuesOf(save.error);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isChanged && !save.isPending) save.mutate(patch);
  };
  return (
    <Modal opened onClose={close} title={`${member.name}（${member.username}）`} closeButtonProps={{ 'aria-label': '关闭' }}>
      <form className="form" onSubmit={submit}>
        {save.isError && (
          <p className="fault" role="alert">
            {explain(save.error)}
          </p>
        )}
        <RoleBoxes chosen={roles} choose={setRoles} error={issueFor(issues, 'roles')} />
        {roles.includes('mediator') && <CommitteeSelect chosen={committees} choose={setCommittees} error={issueFor(issues, 'committees')} />}
        <Checkbox label="停用这个账号" checked={disabled} onChange={(event) => setDisabled(event.currentTarget.checked)} />
        <PasswordInput
          label="重设密码（不改就空着）"
          description="至少 10 位。他下次登录时要换掉。"
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': '显示或隐藏密码' }}
          value={password}
          error={issueFor(issues, 'password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <div className="actions">
          <Button variant="default" onClick={close}>
            不改了
          </Button>
          <Button type="submit" loading={save.isPending} disabled={!isChanged}>
            保存，并结束他的登录
          </Button>
        </div>
      </form>
    </Modal>
  );
}
