import type { Citation } from '@mingbai/api/contract';
import { useEffect } from 'react';
import type { Turn } from '../features/ask/ask-state.ts';
import { AnswerText } from '../features/ask/answer-text.tsx';
import { CitationList } from '../features/ask/citation-list.tsx';
import { FailureNote } from '../features/ask/failure-note.tsx';
import { Feedback } from '../features/ask/feedback.tsx';
import { parseMarkdown } from '../features/ask/markdown.ts';
import { outcomeLook } from '../features/ask/outcome-look.ts';
import { Suggestions } from '../features/ask/suggestions.tsx';
import { WaitingSteps } from '../features/ask/waiting-steps.tsx';
import { withoutEcho } from '../features/ask/without-echo.ts';
import type { Keeping } from '../features/deadlines/deadline-guard.tsx';
import { useDeadlines } from '../features/deadlines/use-deadlines.ts';
import { isWatched } from '../features/safety/gate-look.ts';
import { SafetyPanel } from '../features/safety/safety-panel.tsx';
import { type Seed, type TapState, useTapped } from '../features/triage/use-tapped.ts';
import { isSettled } from '../features/ask/ask-state.ts';
import { words } from '../lib/words.ts';
import { Button, CallLink } from '../ui/button.tsx';
import { Tag } from '../ui/tag.tsx';
import { type WhereActs, WhereToGo } from '../where/where-to-go.tsx';
import { chatWords } from './words.ts';

export interface TurnActs {
  ask: (message: string) => void;
  retry: (turn: Turn) => void;
  edit: (turn: Turn) => void;
  cite: (citation: Citation) => void;
  where: WhereActs;
  /** Somebody at home may look: from now on the way out is always there. */
  watch: () => void;
}

interface Props {
  turn: Turn;
  isLast: boolean;
  keeping: Keeping;
  /** What had been tapped before this was asked. */
  seed: Seed | undefined;
  acts: TurnActs;
}

export function TurnView({ turn, isLast, keeping, seed, acts }: Props) {
  const taps = useTapped(turn.request.message, seed);
  const safety = taps.triage?.safety ?? turn.triage?.safety;
  const watched = isWatched(taps.triage) || isWatched(turn.triage);
  const { watch } = acts;
  useEffect(() => {
    if (watched) watch();
  }, [watched, watch]);
  return (
    <article className="turn" aria-label={chatWords.conversation}>
      <p className="bubble-own">
        <span className="sr-only">{chatWords.you}</span>
        {turn.request.message}
      </p>
      {safety && <SafetyPanel safety={safety} dials />}
      {(turn.text !== '' || !isSettled(turn)) && <AnswerBubble turn={turn} acts={acts} />}
      {turn.phase === 'stopped' && <StoppedNote turn={turn} acts={acts} />}
      {turn.failure && (
        <FailureNote failure={turn.failure} onRetry={() => acts.retry(turn)} onEdit={() => acts.edit(turn)}>
          <CallLink number={words.hotline}>{chatWords.callHotline}</CallLink>
        </FailureNote>
      )}
      {turn.answer && <AfterAnswer turn={turn} taps={taps} isLast={isLast} keeping={keeping} acts={acts} />}
    </article>
  );
}

function AnswerBubble({ turn, acts }: { turn: Turn; acts: TurnActs }) {
  const { answer } = turn;
  const look = answer && outcomeLook[answer.outcome];
  return (
    <section className="bubble-ours" aria-label={chatWords.we} aria-busy={!isSettled(turn)}>
      <p className="bubble-tags">
        <Tag>{words.aiTag}</Tag>
        {look && <Tag tone={look.tone}>{look.label}</Tag>}
      </p>
      {turn.text !== '' && <AnswerText blocks={withoutEcho(parseMarkdown(turn.text), turn.triage)} citations={turn.citations} onCite={acts.cite} />}
      {!isSettled(turn) && <WaitingSteps turn={turn} />}
      {answer && answer.citations.length > 0 && (
        <section className="bubble-basis">
          <h3>{words.basis}</h3>
          <CitationList citations={answer.citations} onCite={acts.cite} />
        </section>
      )}
      {answer && <p className="bubble-notice">{answer.notice}</p>}
    </section>
  );
}

function AfterAnswer({ turn, taps, isLast, keeping, acts }: Omit<Props, 'seed'> & { taps: TapState }) {
  const { answer, triage } = turn;
  const deadlines = useDeadlines();
  if (!answer) return null;
  return (
    <>
      <WhereToGo base={triage} heading="h3" asks={isLast} taps={taps} deadlines={deadlines} device="phone" keeping={keeping} {...acts.where} />
      {isLast && <Suggestions title={words.followUps} items={answer.followUps} onPick={acts.ask} />}
      <Feedback messageId={answer.messageId} />
    </>
  );
}

function StoppedNote({ turn, acts }: { turn: Turn; acts: TurnActs }) {
  return (
    <div className="stopped">
      <p className="quiet">{turn.text === '' ? words.stoppedEarly : words.stopped}</p>
      <div className="stopped-acts">
        <Button icon="retry" onClick={() => acts.retry(turn)}>
          {words.retry}
        </Button>
        <Button onClick={() => acts.edit(turn)}>{words.edit}</Button>
      </div>
    </div>
  );
}
