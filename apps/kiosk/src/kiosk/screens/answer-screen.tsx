import type { PublicSettings } from '@mingbai/api/contract';
import { useState } from 'react';
import { isSettled, type Turn } from '../../features/ask/ask-state.ts';
import { FailureNote } from '../../features/ask/failure-note.tsx';
import { WaitingSteps } from '../../features/ask/waiting-steps.tsx';
import { gateLook } from '../../features/safety/gate-look.ts';
import { SafetyPanel } from '../../features/safety/safety-panel.tsx';
import { words } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import type { AnswerActs } from '../answer-acts.ts';
import { AnswerLayersView } from '../answer-layers-view.tsx';
import { Emergency } from '../emergency.tsx';
import { ScrollArea } from '../scroll-area.tsx';
import { Slip } from '../slip.tsx';
import { TakeAway } from '../take-away.tsx';
import { kioskWords } from '../words.ts';

export function AnswerScreen({ turn, settings, ...acts }: AnswerActs & { turn: Turn; settings: PublicSettings }) {
  const [safetySeen, setSafetySeen] = useState('');
  const safety = turn.triage?.safety ?? null;
  const look = safety && gateLook[safety.gate];
  if (safety && look?.comesFirst && safetySeen !== turn.id) {
    return <Emergency safety={safety} settings={settings} onEnd={acts.onEnd} onGoOn={() => setSafetySeen(turn.id)} />;
  }
  const watched = look?.watched ?? false;
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
        <AnswerLayersView turn={turn} acts={acts} />
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
      {turn.answer && !watched && <Slip answer={turn.answer} question={turn.request.message} hallName={settings.hallName} />}
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
      {watched && (
        <Button tone="danger" icon="leave" onClick={acts.onEnd}>
          {words.quickExit}
        </Button>
      )}
      {taking && <TakeAway onClose={() => setTaking(false)} />}
    </>
  );
}
