import { Button, PasswordInput } from '@mantine/core';
import type { Me } from '@mingbai/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { send } from '../lib/api.ts';
import { explain, issueFor, issuesOf } from '../lib/problem-text.ts';
import { meKey, useSignOut } from './me.ts';

const lengthMin = 10;

/** `isForced`: the account still has the password somebody else gave it, and nothing else may be done first. */
export function ChangePassword({ me, isForced = false }: { me: Me; isForced?: boolean }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const signOut = useSignOut();
  const change = useMutation({
    mutationFn: () => send('PUT', '/api/desk/me/password', { body: { current, next } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: meKey });
      navigate('/');
    },
  });
  const issues = issuesOf(change.error);
  const tooShort = next !== '' && next.length < lengthMin ? `至少 ${lengthMin} 位，还差 ${lengthMin - next.length} 位` : undefined;
  const differs = again !== '' && again !== next ? '两次填的不一样' : undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (current !== '' && next.length >= lengthMin && next === again) change.mutate();
  };
  const shared = { visibilityToggleButtonProps: { 'aria-label': '显示或隐藏密码' }, required: true };
  return (
    <main className={isForced ? 'door' : 'page'}>
      <form className="door-card" onSubmit={submit} aria-labelledby="change-title">
        <h1 id="change-title">换密码</h1>
        <p className="quiet">{isForced ? `${me.name}，您的密码是别人替您设的。请先换一个只有您知道的。` : '换好以后，您在别的电脑上的登录都会结束。'}</p>
        {change.isError && issues.length === 0 && (
          <p className="fault" role="alert">
            {explain(change.error)}
          </p>
        )}
        <PasswordInput
          label="现在的密码"
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          autoComplete="current-password"
          error={issueFor(issues, 'current')}
          autoFocus
          {...shared}
        />
        <PasswordInput
          label="新密码"
          description={`至少 ${lengthMin} 位，用一句自己记得住的话最好`}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          autoComplete="new-password"
          error={issueFor(issues, 'next') ?? tooShort}
          {...shared}
        />
        <PasswordInput
          label="再填一次新密码"
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          autoComplete="new-password"
          error={differs}
          {...shared}
        />
        <Button type="submit" loading={change.isPending}>
          换密码
        </Button>
        {isForced && (
          <Button variant="subtle" onClick={() => void signOut()}>
            退出
          </Button>
        )}
      </form>
    </main>
  );
}
