import type { Deadline } from '@mingbai/api/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../lib/api.ts';
import { failureText, toFailure } from '../../lib/failure.ts';
import { postDeadline } from './api.ts';
import type { ClockRequest } from './clock-request.ts';

type ClockState = { kind: 'asking' } | { kind: 'computing' } | { kind: 'refused'; text: string } | { kind: 'ready'; request: ClockRequest; deadline: Deadline };

/** The last days computed in this matter, by their clock: two doors with the same clock show the same day. Only in memory. */
export interface Deadlines {
  find: (code: string) => ClockState;
  list: () => Deadline[];
  compute: (request: ClockRequest) => void;
  ask: (code: string) => void;
  forget: () => void;
}

const asking: ClockState = { kind: 'asking' };

export function useDeadlines(): Deadlines {
  const [states, setStates] = useState<Record<string, ClockState>>({});
  const running = useRef<AbortController>(undefined);
  const abort = useCallback(() => running.current?.abort(), []);
  useEffect(() => abort, [abort]);

  const set = (code: string, state: ClockState) => setStates((before) => ({ ...before, [code]: state }));
  const compute = async (request: ClockRequest) => {
    abort();
    const controller = new AbortController();
    running.current = controller;
    set(request.code, { kind: 'computing' });
    try {
      const deadline = await postDeadline(request, controller.signal);
      set(request.code, { kind: 'ready', request, deadline });
    } catch (error) {
      set(request.code, controller.signal.aborted ? asking : { kind: 'refused', text: sayRefusal(error) });
    }
  };
  return {
    find: (code) => states[code] ?? asking,
    list: () => Object.values(states).flatMap((state) => (state.kind === 'ready' ? [state.deadline] : [])),
    compute: (request) => void compute(request),
    ask: (code) => set(code, asking),
    forget: () => {
      abort();
      setStates({});
    },
  };
}

/** What is wrong with a field is said in the server's words; they name the field. */
function sayRefusal(error: unknown): string {
  if (error instanceof ApiProblem && error.issues.length > 0) return [...new Set(error.issues.map(({ message }) => message))].join('；');
  return failureText(toFailure(error));
}
