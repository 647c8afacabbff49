import { useEffect, useRef } from 'react';
import { SafetyPanel } from '../features/safety/safety-panel.tsx';
import { QuestionCard, TapFailure } from '../features/triage/question-card.tsx';
import { TappedList } from '../features/triage/tapped-list.tsx';
import { words } from '../lib/words.ts';
import { WhereToGo, type WhereProps } from './where-to-go.tsx';

/** The path without typing: one question a screen, then the doors. */
export function PathView(props: WhereProps) {
  const { taps, device } = props;
  const { start } = taps;
  const place = useRef<HTMLDivElement>(null);
  const isFresh = taps.triage === null && !taps.waiting && taps.failure === null;
  useEffect(() => {
    if (isFresh) start();
  }, [isFresh, start]);

  const question = taps.findQuestion(null);
  const safety = taps.triage?.safety;
  return (
    <div className="path" ref={place} tabIndex={-1}>
      {safety && <SafetyPanel safety={safety} dials={device === 'phone'} />}
      {taps.failure && <TapFailure failure={taps.failure} onRetry={taps.retry} />}
      {taps.triage === null && taps.waiting && (
        <p className="quiet" role="status">
          {words.tap.starting}
        </p>
      )}
      {question && (
        <QuestionCard
          key={question.id}
          question={question}
          heading="h2"
          waiting={taps.waiting}
          onChoose={(option) => {
            taps.choose(question, option);
            place.current?.focus({ preventScroll: true });
          }}
        />
      )}
      {question && <TappedList tapped={taps.tapped} onReopen={taps.reopen} />}
      {!question && taps.triage && !taps.failure && <WhereToGo {...props} base={null} heading="h2" asks={false} />}
    </div>
  );
}
