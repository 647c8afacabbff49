import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { ApiProblem, send } from '../lib/api.ts';
import { explain } from '../lib/problem-text.ts';
import { meKey } from './me.ts';

export function SignIn() {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const client = useQueryClient();
  const signIn = useMutation({
    mutationFn: () => send('POST', '/api/desk/session', { body: { username: username.trim(), password } }),
    onSuccess: () => client.invalidateQueries({ queryKey: meKey }),
    onError: () => setPassword(''),
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (username.trim() !== '' && password !== '') signIn.mutate();
  };
  return (
    <main className="door">
      <form className="door-card" onSubmit={submit} aria-labelledby="door-title">
        <h1 id="door-title">明白 · 工作台</h1>
        <p className="quiet">窗口工作人员、调解员、值班长从这里进。</p>
        {signIn.isError && (
          <p className="fault" role="alert">
            {explainSignIn(signIn.error)}
          </p>
        )}
        <TextInput label="用户名" value={username} onChange={(event) => setUsername(event.currentTarget.value)} autoComplete="username" autoFocus required />
        <PasswordInput
          label="密码"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': '显示或隐藏密码' }}
          required
        />
        <Button type="submit" loading={signIn.isPending}>
          登录
        </Button>
        <p className="quiet">忘了密码，请找管理员重设。您在这里看过、改过什么，都会留下记录。</p>
      </form>
    </main>
  );
}

function explainSignIn(cause: unknown): string {
  if (!(cause instanceof ApiProblem) || cause.code !== 'account-locked' || cause.retryAfterSeconds === undefined) return explain(cause);
  const until = new Date(Date.now() + cause.retryAfterSeconds * 1000);
  const time = until.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Shanghai' });
  return `密码错的次数太多，账号锁到 ${time}（约 ${Math.ceil(cause.retryAfterSeconds / 60)} 分钟后）。着急用，请找管理员重设密码。`;
}
