import type { Hold, Slot } from '@mingbai/api/contract';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../lib/api.ts';
import { type Failure, toFailure } from '../../lib/failure.ts';
import { createKey } from '../../lib/random-key.ts';
import { postHold, readAlternatives, releaseHold } from './api.ts';

interface State {
  slot: Slot | null;
  hold: Hold | null;
  /** Somebody was faster: free times near the lost one. */
  lost: boolean;
  alternatives: readonly Slot[];
  waiting: boolean;
  failure: Failure | null;
}

const nothing: State = { slot: null, hold: null, lost: false, alternatives: [], waiting: false, failure: null };

/** The time she has chosen, kept for her for ten minutes at a time. */
export interface SlotChoice extends State {
  /** True once it is kept. */
  choose: (slot: Slot) => Promise<boolean>;
  /** Keeps the chosen time for another ten minutes, or finds it gone. */
  renew: () => Promise<boolean>;
  liveHold: () => Hold | null;
  lose: (alternatives: readonly Slot[]) => void;
  /** The kept time has become a booking: nothing is to be given up. */
  settle: () => void;
  forget: () => void;
}

export function useSlotChoice(): SlotChoice {
  const [state, setState] = useState(nothing);
  /** One for each visit or page, never kept. */
  const [session] = useState(createKey);
  const waiting = useRef(false);
  const kept = useRef<Hold | null>(null);
  const giveUp = () => {
    if (kept.current) releaseHold(kept.current);
    kept.current = null;
  };
  useEffect(() => giveUp, []);
  const liveHold = () => (state.hold && Date.parse(state.hold.expiresAt) > Date.now() ? state.hold : null);
  const lose = (alternatives: readonly Slot[]) => {
    kept.current = null;
    setState({ ...nothing, lost: true, alternatives });
  };
  /** Another time that is still kept for her stays so. */
  const missed = (slot: Slot, alternatives: readonly Slot[]) => {
    if (kept.current?.slot.id === slot.id || !liveHold()) lose(alternatives);
    else setState((before) => ({ ...before, waiting: false, lost: true, alternatives }));
  };

  const keep = async (slot: Slot): Promise<boolean> => {
    if (waiting.current) return false;
    waiting.current = true;
    setState((before) => ({ ...before, waiting: true, failure: null }));
    try {
      const hold = await postHold(slot.id, session);
      // The service gives back the one before, by the session.
      kept.current = hold;
      setState({ ...nothing, slot: hold.slot, hold });
      return true;
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'slot-taken') missed(slot, readAlternatives(error));
      else setState((before) => ({ ...before, waiting: false, failure: toFailure(error) }));
      return false;
    } finally {
      waiting.current = false;
    }
  };

  return {
    ...state,
    choose: (slot) => (liveHold()?.slot.id === slot.id ? Promise.resolve(true) : keep(slot)),
    renew: () => (state.slot ? keep(state.slot) : Promise.resolve(false)),
    liveHold,
    lose,
    settle: () => {
      kept.current = null;
      setState(nothing);
    },
    forget: () => {
      giveUp();
      setState(nothing);
    },
  };
}
