import { InvitationReply } from '@mingbai/api/contract';
import { useState } from 'react';
import { failureText, toFailure } from '../../lib/failure.ts';
import { AreaField, TextField } from '../../ui/field.tsx';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import { text } from './words.ts';

interface Props {
  shell: Shell;
  accept: boolean;
  /** Throws when it was not taken. */
  onReply: (body: { reason?: string; phone?: string }) => Promise<void>;
  onChange: () => void;
  onBack: () => void;
}

/** One more touch for either answer, so that neither is the easier one; what it asks for may stay empty. */
export function ReplyScreen({ shell, accept, onReply, onChange, onBack }: Props) {
  const [value, setValue] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const change = (next: string) => {
    setValue(next);
    setError(undefined);
    onChange();
  };
  const send = async () => {
    const body = value.trim() === '' ? {} : accept ? { phone: value } : { reason: value };
    const parsed = InvitationReply.safeParse({ accept, ...body });
    if (!parsed.success) {
      setError(parsed.error.issues[0]?.message ?? '');
      return;
    }
    setBusy(true);
    setFailure('');
    try {
      await onReply(body);
    } catch (caught) {
      setFailure(failureText(toFailure(caught)));
      setBusy(false);
    }
  };
  const field = { value, error, optional: true, onValue: change };
  return (
    <StepScreen
      shell={shell}
      title={accept ? text.acceptTitle : text.declineTitle}
      lead={accept ? text.acceptLead : text.declineLead}
      errors={error === undefined ? {} : { value: error }}
      failure={failure}
      back={{ word: text.back, go: onBack }}
      next={{ word: accept ? text.acceptGo : text.declineGo, go: () => void send(), busy }}
    >
      {accept ? (
        <TextField {...field} label={text.acceptPhone} type="tel" inputMode="tel" maxLength={18} />
      ) : (
        <AreaField {...field} label={text.declineReason} rows={3} />
      )}
    </StepScreen>
  );
}
