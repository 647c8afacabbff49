import type { Triage } from '@mingbai/api/contract';
import { useState } from 'react';
import type { Turn } from '../features/ask/ask-state.ts';
import { useAsk } from '../features/ask/use-ask.ts';
import { type Deadlines, useDeadlines } from '../features/deadlines/use-deadlines.ts';
import { isWatched } from '../features/safety/gate-look.ts';
import { toSentence } from '../features/triage/tapped.ts';
import { type TapState, useTapped } from '../features/triage/use-tapped.ts';

/** What one person has asked, tapped and computed at this machine. It lives above the screens, so that a look at another screen loses none of it. */
interface Matter {
  turn: Turn | undefined;
  /** Facts tapped under the answer. */
  refined: TapState;
  /** Facts tapped on the path without typing. */
  path: TapState;
  deadlines: Deadlines;
  /** Once for the whole visit: what is asked later may be harmless, who stands behind is not. */
  watched: boolean;
  watch: () => void;
  /** The triage under the answer, with an alarm before everything else. */
  answered: Triage | null;
  ask: (message: string) => void;
  askPath: () => void;
  restartPath: () => void;
  retry: (turn: Turn) => void;
  stop: () => void;
}

export function useMatter(): Matter {
  const { turns, busy, ask, retry, stop } = useAsk('kiosk');
  const turn = turns.at(-1);
  const refined = useTapped(turn?.request.message);
  const path = useTapped();
  const deadlines = useDeadlines();
  const [watched, setWatched] = useState(false);
  if (!watched && [refined.triage, path.triage, turn?.triage ?? null].some(isWatched)) setWatched(true);

  const askAfresh = (message: string) => {
    if (busy) stop();
    refined.forget();
    ask(message);
  };
  return {
    turn,
    refined,
    path,
    deadlines,
    watched,
    watch: () => setWatched(true),
    answered: refined.triage?.safety ? refined.triage : (turn?.triage ?? null),
    ask: (message) => {
      deadlines.forget();
      askAfresh(message);
    },
    askPath: () => {
      askAfresh(toSentence(path.tapped));
      refined.adopt(path);
    },
    restartPath: () => {
      deadlines.forget();
      path.forget();
    },
    retry,
    stop,
  };
}
