import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { InvitationLink as InvitationLinkBody, type MediationPage } from '@mingbai/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../lib/api.ts';
import { createKey } from '../lib/attempt-key.ts';
import { writeInstant } from '../lib/dates.ts';
import { matterKey, matterPath } from '../matter/kind.ts';
import { Fault } from '../ui/fault.tsx';

type State = MediationPage['invitation']['state'];

const stateTitles: Record<State, string> = {
  none: '还没发过邀请链接',
  open: '链接已发，对方还没答复',
  accepted: '对方在链接里同意了',
  declined: '对方在链接里不同意',
  expired: '链接已过期',
};

/** A link is shown once, to be copied; afterwards only its state is known. */
export function InvitationLink({ page, isAsking }: { page: MediationPage; isAsking: boolean }) {
  const [address, setAddress] = useState<string | null>(null);
  const client = useQueryClient();
  const clipboard = useClipboard();
  const invite = useMutation({
    mutationFn: async () => {
      const response = await send('POST', `${matterPath('mediation', page.id)}/invitations`, { body: {}, key: createKey() });
      const { url } = InvitationLinkBody.parse(await response.json());
      return new URL(url, window.location.origin).href;
    },
    onSuccess: async (made) => {
      setAddress(made);
      await client.invalidateQueries({ queryKey: matterKey('mediation', page.id) });
    },
    gcTime: 0,
  });
  const { state, sentAt } = page.invitation;
  return (
    <div className="form">
      <p>
        {stateTitles[state]}
        {sentAt !== null && <span className="quiet">（{writeInstant(sentAt)}）</span>}
      </p>
      <Fault cause={invite.error} />
      {isAsking && address !== null && (
        <div className="copy-once">
          <p>只显示这一次。请复制后发给对方本人，不要发到群里。</p>
          <code>{address}</code>
          <Button size="compact-md" onClick={() => clipboard.copy(address)}>
            {clipboard.copied ? '已复制' : '复制链接'}
          </Button>
        </div>
      )}
      {isAsking && address === null && (state === 'none' || state === 'open' || state === 'expired') && (
        <Button size="compact-md" variant="light" loading={invite.isPending} onClick={() => invite.mutate()}>
          {state === 'none' ? '生成邀请链接' : '重新生成（旧链接作废）'}
        </Button>
      )}
    </div>
  );
}
