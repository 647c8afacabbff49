import type { Invitation } from '@mingbai/api/contract';
import { useEffect, useRef, useState } from 'react';
import { type Failure, failureText, toFailure } from '../../lib/failure.ts';
import { createKey } from '../../lib/random-key.ts';
import { Button } from '../../ui/button.tsx';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import { getInvitation, postReply } from './api.ts';
import { InvitationView } from './invitation-view.tsx';
import { ReplyScreen } from './reply-screen.tsx';
import { text } from './words.ts';

/** What the other party meets: who invites and about what, in plain words; yes and no are equally easy. */
export function InvitationPage({ token, shell }: { token: string; shell: Shell }) {
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [round, setRound] = useState(0);
  const [replied, setReplied] = useState<boolean | null>(null);
  const [asking, setAsking] = useState<boolean | null>(null);
  const key = useRef(createKey());

  useEffect(() => {
    const controller = new AbortController();
    getInvitation(token, controller.signal).then(setInvitation, (error: unknown) => {
      if (!controller.signal.aborted) setFailure(toFailure(error));
    });
    return () => controller.abort();
  }, [token, round]);

  const reply = async (body: { reason?: string; phone?: string }) => {
    if (asking === null) return;
    await postReply(token, { accept: asking, ...body }, key.current);
    setReplied(asking);
  };
  const again = () => {
    setFailure(null);
    setRound((count) => count + 1);
  };
  const answer = replied ?? (invitation?.replied === 'accepted' ? true : invitation?.replied === 'declined' ? false : null);

  if (failure) return <Gone failure={failure} shell={shell} onAgain={again} />;
  if (!invitation) return <StepScreen key="waiting" shell={shell} title={text.loading} />;
  if (answer !== null)
    return (
      <StepScreen key="done" shell={shell} title={answer ? text.accepted : text.declined} lead={answer ? text.acceptedText : text.declinedText}>
        {answer && <InvitationView invitation={invitation} />}
        <p>{text.person}</p>
      </StepScreen>
    );
  if (asking !== null)
    return (
      <ReplyScreen
        key={String(asking)}
        shell={shell}
        accept={asking}
        onReply={reply}
        onChange={() => {
          // Another body is another request.
          key.current = createKey();
        }}
        onBack={() => setAsking(null)}
      />
    );
  return (
    <StepScreen
      key="view"
      shell={shell}
      title={text.title(invitation.applicantName)}
      lead={text.lead}
      more={
        <span className="equal-acts">
          <Button onClick={() => setAsking(false)}>{text.decline}</Button>
          <Button onClick={() => setAsking(true)}>{text.accept}</Button>
        </span>
      }
    >
      <InvitationView invitation={invitation} />
      <p>{text.person}</p>
    </StepScreen>
  );
}

function Gone({ failure, shell, onAgain }: { failure: Failure; shell: Shell; onAgain: () => void }) {
  const isGone = failure.kind === 'problem' && (failure.code === 'invitation-gone' || failure.code === 'not-found');
  return (
    <StepScreen key="gone" shell={shell} title={text.goneTitle} failure={isGone ? '' : failureText(failure)}>
      {isGone ? (
        <p>{failureText({ kind: 'problem', code: 'invitation-gone' })}</p>
      ) : (
        <Button icon="retry" onClick={onAgain}>
          {text.again}
        </Button>
      )}
      <p>{text.person}</p>
    </StepScreen>
  );
}
