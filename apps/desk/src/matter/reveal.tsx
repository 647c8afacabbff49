import { Button, Modal, TextInput } from '@mantine/core';
import { Revealed, type RevealRequest } from '@mingbai/api/contract';
import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useState } from 'react';
import { send } from '../lib/api.ts';
import { explain, issueFor, issuesOf } from '../lib/problem-text.ts';
import { type MatterKind, matterPath } from './kind.ts';

export type RevealField = RevealRequest['field'];

/** A value in the clear stays on the screen no longer than it takes to dial. */
const shownForMs = 30_000;
const commonReasons = ['联系当事人', '核对身份', '办理手续'] as const;

interface RevealProps {
  kind: MatterKind;
  id: string;
  field: RevealField;
  masked: string;
  title: string;
}

/** A masked value with a way to see it; who, what and why are written down before it is shown. */
export function Reveal({ kind, id, field, masked, title }: RevealProps) {
  const [isAsking, setAsking] = useState(false);
  const [value, setValue] = useState<string | null>(null);
  useEffect(() => {
    if (value === null) return;
    const timer = setTimeout(() => setValue(null), shownForMs);
    return () => clearTimeout(timer);
  }, [value]);
  return (
    <span className="reveal">
      <span className="figures">{value ?? masked}</span>
      {value === null ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setAsking(true)} aria-label={`查看${title}`}>
          查看
        </Button>
      ) : (
        <Button size="compact-xs" variant="subtle" onClick={() => setValue(null)} aria-label={`收起${title}`}>
          收起
        </Button>
      )}
      <Modal opened={isAsking} onClose={() => setAsking(false)} title={`查看${title}`} closeButtonProps={{ 'aria-label': '关闭' }}>
        <RevealForm
          path={`${matterPath(kind, id)}/reveal`}
          field={field}
          show={(shown) => {
            setValue(shown);
            setAsking(false);
          }}
        />
      </Modal>
    </span>
  );
}

function RevealForm({ path, field, show }: { path: string; field: RevealField; show: (value: string) => void }) {
  const [reason, setReason] = useState('');
  const reveal = useMutation({
    mutationFn: async (why: string) => Revealed.parse(await (await send('POST', path, { body: { field, reason: why } })).json()),
    onSuccess: ({ value }) => show(value),
    // The clear value is kept by nobody but the line that shows it.
    gcTime: 0,
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (reason.trim().length >= 2) reveal.mutate(reason.trim());
  };
  return (
    <form className="form" onSubmit={submit}>
      {reveal.isError && (
        <p className="fault" role="alert">
          {explain(reveal.error)}
        </p>
      )}
      <div className="chips" role="group" aria-label="常用理由">
        {commonReasons.map((text) => (
          <button key={text} type="button" aria-pressed={reason === text} onClick={() => setReason(text)}>
            {text}
          </button>
        ))}
      </div>
      <TextInput
        label="为什么要看"
        description="会记下是谁、什么时候、为什么看。30 秒后自动收起。"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={issueFor(issuesOf(reveal.error), 'reason')}
        data-autofocus
        required
      />
      <div className="actions">
        <Button type="submit" loading={reveal.isPending} disabled={reason.trim().length < 2}>
          查看
        </Button>
      </div>
    </form>
  );
}
