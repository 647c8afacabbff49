import type { PublicSettings } from '@mingbai/api/contract';
import { useState } from 'react';
import { isSettled, type Turn } from '../../features/ask/ask-state.ts';
import { FailureNote } from '../../features/ask/failure-note.tsx';
import { WaitingSteps } from '../../features/ask/waiting-steps.tsx';
import { SafetyPanel } from '../../features/safety/safety-panel.tsx';
import { words } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import type { WhereProps } from '../../where/where-to-go.tsx';
import type { AnswerActs } from '../answer-acts.ts';
import { AnswerLayersView } from '../answer-layers-view.tsx';
import { ScrollArea } from '../scroll-area.tsx';
import { Slip } from '../slip.tsx';
import { TakeAway } from '../take-away.tsx';
import { kioskWords } from '../words.ts';

interface Props extends AnswerActs {
  turn: Turn;
  settings: PublicSettings;
  where: WhereProps;
  watched: boolean;
}

export function AnswerScreen({ turn, settings, where, watched, ...acts }: Props) {
  const triage = where.taps.triage ?? turn.triage;
  const safety = where.taps.triage?.safety ?? turn.triage?.safety;
  return (
    <>
      <aside className="ai-bar">
        {words.aiBar}
        {!settings.officialTexts && ` ${words.digestOnly}`}
      </aside>
      <ScrollArea label={words.basis} acts={<Acts turn={turn} watched={watched} acts={acts} />}>
        <p className="asked-label quiet">{kioskWords.answer.asked}</p>
        <h1 className="asked">{turn.request.message}</h1>
        {safety && <SafetyPanel safety={safety} dials={false} />}
        <AnswerLayersView turn={turn} where={where} acts={acts} />
        {!isSettled(turn) && <WaitingSteps turn={turn} />}
        {turn.phase === 'stopped' && <p className="quiet">{turn.text === '' ? words.stoppedEarly : words.stopped}</p>}
        {turn.failure && (
          <FailureNote failure={turn.failure} onRetry={() => acts.onRetry(turn)} onEdit={acts.onEdit}>
            <Button icon="people" onClick={acts.onPerson}>
              {kioskWords.foot.person}
            </Button>
          </FailureNote>
        )}
      </ScrollArea>
      {turn.answer && !watched && (
        <Slip question={turn.request.message} hallName={settings.hallName} answer={turn.answer} triage={triage} deadlines={where.deadlines.list()} />
      )}
    </>
  );
}

function Acts({ turn, watched, acts }: { turn: Turn; watched: boolean; acts: AnswerActs }) {
  const [taking, setTaking] = useState(false);
  if (!isSettled(turn))
    return (
      <Button icon="stop" onClick={acts.onStop}>
        {words.stop}
      </Button>
    );
  return (
    <>
      <Button tone="primary" icon="ask" onClick={acts.onAgain}>
        {kioskWords.answer.again}
      </Button>
      {turn.answer && !watched && (
        <Button icon="print" onClick={() => window.print()}>
          {kioskWords.answer.print}
        </Button>
      )}
      {turn.answer && !watched && (
        <Button icon="phone" onClick={() => setTaking(true)}>
          {kioskWords.answer.take}
        </Button>
      )}
      {taking && <TakeAway onClose={() => setTaking(false)} />}
    </>
  );
}
