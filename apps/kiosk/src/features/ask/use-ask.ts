import { useCallback, useEffect, useReducer, useRef } from 'react';
import { CutShort } from '../../lib/api.ts';
import { toFailure } from '../../lib/failure.ts';
import { createKey } from '../../lib/random-key.ts';
import { type AskRequest, askStream } from './api.ts';
import { isSettled, reduceTurns, type Turn } from './ask-state.ts';

/** A line that says nothing this long is taken for dead, and the person may try again. */
const silenceMsMax = 60_000;

export interface Ask {
  turns: Turn[];
  busy: boolean;
  ask: (message: string) => void;
  retry: (turn: Turn) => void;
  stop: () => void;
  clear: () => void;
}

export function useAsk(channel: AskRequest['channel']): Ask {
  const [turns, dispatch] = useReducer(reduceTurns, []);
  const running = useRef<AbortController>(undefined);
  const abort = useCallback(() => running.current?.abort(), []);
  useEffect(() => abort, [abort]);

  const run = async (id: string, request: AskRequest) => {
    abort();
    const controller = new AbortController();
    running.current = controller;
    const listen = () => setTimeout(() => controller.abort(new CutShort('silence')), silenceMsMax);
    let watch = listen();
    try {
      for await (const event of askStream(request, id, controller.signal)) {
        clearTimeout(watch);
        watch = listen();
        dispatch({ type: 'event', id, event });
      }
    } catch (error) {
      const isStopped = controller.signal.aborted && !(controller.signal.reason instanceof CutShort);
      if (isStopped) dispatch({ type: 'stopped', id });
      else dispatch({ type: 'failed', id, failure: toFailure(controller.signal.reason ?? error) });
    } finally {
      clearTimeout(watch);
    }
  };

  return {
    turns,
    busy: turns.some((turn) => !isSettled(turn)),
    ask: (message) => {
      const conversationId = turns.findLast((turn) => turn.conversationId)?.conversationId;
      const request = { message: message.trim(), channel, ...(conversationId ? { conversationId } : {}) };
      // The turn's id is its idempotency key: trying again can never ask twice.
      const id = createKey();
      dispatch({ type: 'ask', id, request });
      void run(id, request);
    },
    retry: (turn) => {
      dispatch({ type: 'retry', id: turn.id });
      void run(turn.id, turn.request);
    },
    stop: abort,
    clear: () => {
      abort();
      dispatch({ type: 'clear' });
    },
  };
}
