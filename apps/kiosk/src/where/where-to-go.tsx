import type { Triage } from '@mingbai/api/contract';
import { useRef } from 'react';
import { DeadlineGuard, type Keeping } from '../features/deadlines/deadline-guard.tsx';
import type { Deadlines } from '../features/deadlines/use-deadlines.ts';
import { type DoorActs, RouteDoors } from '../features/routes/route-doors.tsx';
import { QuestionCard, TapFailure } from '../features/triage/question-card.tsx';
import { TapStatus } from '../features/triage/tap-status.tsx';
import { TappedList } from '../features/triage/tapped-list.tsx';
import type { TapState } from '../features/triage/use-tapped.ts';
import { words } from '../lib/words.ts';
import './where.css';

export interface WhereActs extends DoorActs {
  onAid: () => void;
  onWindow: () => void;
}

export interface WhereProps extends WhereActs {
  taps: TapState;
  deadlines: Deadlines;
  /** A phone dials and keeps a calendar; a kiosk shows numbers and prints. */
  device: 'phone' | 'kiosk';
  keeping: Keeping;
}

interface Props extends WhereProps {
  /** The triage that came with the answer, until a tap has made a better one. */
  base: Triage | null;
  heading: 'h2' | 'h3';
  /** On the path without typing the questions have screens of their own. */
  asks: boolean;
}

/** Where features meet that do not know each other, the same for phone and kiosk: the missing fact, the doors, and the last day at each door. */
export function WhereToGo({ base, heading: Heading, asks, taps, deadlines, device, keeping, onOpen, onBasis, onAid, onWindow }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const triage = taps.triage ?? base;
  const question = asks ? taps.findQuestion(base) : undefined;
  if (!triage || (triage.routes.length === 0 && triage.notRoutes.length === 0 && !question)) return null;
  return (
    <section className="where">
      <Heading ref={title} tabIndex={-1} className="where-title">
        {words.doors}
      </Heading>
      {question && (
        <QuestionCard
          question={question}
          lead={words.tap.more}
          heading="h4"
          waiting={taps.waiting}
          onChoose={(option) => {
            taps.choose(question, option);
            // The touched button goes away with its question; the focus must not fall out of the place.
            title.current?.focus({ preventScroll: true });
          }}
        />
      )}
      <TappedList tapped={taps.tapped} onReopen={taps.reopen} />
      {taps.failure && <TapFailure failure={taps.failure} onRetry={taps.retry} />}
      <TapStatus waiting={taps.waiting} triage={taps.triage} />
      <RouteDoors
        triage={triage}
        dials={device === 'phone'}
        onOpen={onOpen}
        onBasis={onBasis}
        renderDeadline={(deadline, isFirst) => (
          <DeadlineGuard
            key={deadline.code}
            deadline={deadline}
            deadlines={deadlines}
            picker={device === 'phone' ? 'native' : 'finger'}
            keeping={keeping}
            asksAtOnce={isFirst}
            onBasis={onBasis}
            onAid={onAid}
            onWindow={onWindow}
          />
        )}
      />
    </section>
  );
}
