import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { explain } from '../lib/problem-text.ts';
import { Shell } from '../shell/shell.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { ChangePassword } from './change-password.tsx';
import { IdleWatch } from './idle-watch.tsx';
import { meKey, useMe } from './me.ts';
import { SignIn } from './sign-in.tsx';

/** Nothing of the desk is drawn before it is known who looks. */
export function Gate() {
  const { data: me, error, isPending, refetch } = useMe();
  const client = useQueryClient();
  useEffect(() => {
    if (me !== null) return;
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] });
    client.getMutationCache().clear();
  }, [me, client]);
  if (isPending) return <Waiting text="正在确认登录…" />;
  if (error) return <Waiting text={explain(error)} retry={() => void refetch()} />;
  if (!me) return <SignIn />;
  if (me.mustChangePassword) return <ChangePassword me={me} isForced />;
  return (
    <>
      <Shell me={me} />
      <IdleWatch idleMinutes={me.idleMinutes} />
    </>
  );
}
