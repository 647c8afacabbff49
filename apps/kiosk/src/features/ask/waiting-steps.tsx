import { useEffect, useState } from 'react';
import { words } from '../../lib/words.ts';
import { StepList } from '../../ui/step-list.tsx';
import type { Phase, Turn } from './ask-state.ts';

const slowMs = 12_000;

const stepOfPhase: Record<Phase, number> = {
  sending: 0,
  sorting: 1,
  searching: 2,
  writing: 3,
  checking: 3,
  done: 4,
  stopped: 4,
  failed: 4,
};

/** Before the first word: what is being done. While words come: one line that says they are not checked yet. */
export function WaitingSteps({ turn }: { turn: Turn }) {
  const slow = useSlow();
  const current = stepOfPhase[turn.phase];
  if (turn.text !== '') return <p className="quiet small writing-line">{turn.phase === 'checking' ? words.steps[3] : words.writing}</p>;
  return (
    <>
      <StepList steps={words.steps} current={current} label={words.stepsLabel} />
      {slow && <p className="quiet small">{words.slow}</p>}
    </>
  );
}

function useSlow(): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowMs);
    return () => clearTimeout(timer);
  }, []);
  return slow;
}
