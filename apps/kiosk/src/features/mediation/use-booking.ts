import type { BookingView } from '@mingbai/api/contract';
import { useRef, useState } from 'react';
import { ApiProblem } from '../../lib/api.ts';
import { type Failure, toFailure } from '../../lib/failure.ts';
import { createKey } from '../../lib/random-key.ts';
import { type Credentials, getBooking, postMove, readAlternatives } from './api.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';
import { type SlotChoice, useSlotChoice } from './use-slot-choice.ts';

/** What an owner may send, by its path. */
const movePaths = { cancel: 'cancellations', reschedule: 'reschedules', rate: 'ratings', end: 'endings' } as const;
export type OwnerMove = keyof typeof movePaths;

export interface Booking {
  credentials: Credentials;
  view: Loaded<BookingView>;
  choice: SlotChoice;
  sending: boolean;
  failure: Failure | null;
  /** True once the server has taken it and the new state has been asked for. */
  move: (move: OwnerMove, body: unknown) => Promise<boolean>;
  clear: () => void;
}

export function useBooking(credentials: Credentials): Booking {
  const view = useLoaded((signal) => getBooking(credentials, signal), credentials.receiptNo);
  const choice = useSlotChoice();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const attempt = useRef({ what: '', key: '' });
  const busy = useRef(false);

  const move = async (name: OwnerMove, body: unknown): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setSending(true);
    setFailure(null);
    const what = JSON.stringify([name, body]);
    // A second press after a lost answer is the same move; a changed one is another.
    if (attempt.current.what !== what) attempt.current = { what, key: createKey() };
    try {
      await postMove(credentials, movePaths[name], body, attempt.current.key);
      attempt.current = { what: '', key: '' };
      choice.forget();
      // The old time must not stand beside the word that it has been changed.
      view.renew();
      return true;
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'slot-taken') choice.lose(readAlternatives(error));
      else setFailure(toFailure(error));
      if (error instanceof ApiProblem && (error.code === 'state-changed' || error.code === 'move-not-allowed')) view.again();
      return false;
    } finally {
      busy.current = false;
      setSending(false);
    }
  };
  return { credentials, view, choice, sending, failure, move, clear: () => setFailure(null) };
}
