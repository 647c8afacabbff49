import type { Triage } from '@mingbai/api/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Failure, toFailure } from '../../lib/failure.ts';
import { postTriage } from './api.ts';
import { beforeAnswer, findNextQuestion, type Question, type Tapped, toAnswers } from './tapped.ts';

interface State {
  /** What the server made of the answers so far; null before the first. */
  triage: Triage | null;
  tapped: Tapped[];
  /** A question taken up again, to be answered otherwise. */
  reopened: Question | null;
  waiting: boolean;
  failure: Failure | null;
}

const untouched: State = { triage: null, tapped: [], reopened: null, waiting: false, failure: null };

/** Facts given by touch, and the doors that follow from them. Only in memory. */
export interface TapState extends Omit<State, 'reopened'> {
  /** The question to show now; `base` is the triage that came with the answer. */
  findQuestion: (base: Triage | null) => Question | undefined;
  /** Asks for the first question of the path without typing. */
  start: () => void;
  choose: (question: Question, option: string) => void;
  reopen: (question: Question) => void;
  retry: () => void;
  adopt: (seed: Seed) => void;
  forget: () => void;
}

/** What was tapped elsewhere and is gone on from here. */
export type Seed = Pick<State, 'triage' | 'tapped'>;

export function useTapped(message?: string, seed?: Seed): TapState {
  const [state, setState] = useState<State>({ ...untouched, ...seed });
  const running = useRef<AbortController>(undefined);
  const abort = useCallback(() => running.current?.abort(), []);
  useEffect(() => abort, [abort]);

  const send = async (tapped: Tapped[]) => {
    abort();
    const controller = new AbortController();
    running.current = controller;
    setState((before) => ({ ...before, tapped, reopened: null, waiting: true, failure: null }));
    const answers = tapped.length > 0 ? { answers: toAnswers(tapped) } : {};
    try {
      const triage = await postTriage({ ...(message === undefined ? {} : { message }), ...answers }, controller.signal);
      setState((before) => ({ ...before, triage, waiting: false }));
    } catch (error) {
      if (controller.signal.aborted) return;
      setState((before) => ({ ...before, waiting: false, failure: toFailure(error) }));
    }
  };
  const replace = (next: State) => {
    abort();
    setState(next);
  };

  return {
    triage: state.triage,
    tapped: state.tapped,
    waiting: state.waiting,
    failure: state.failure,
    findQuestion: (base) => state.reopened ?? findNextQuestion(state.triage ?? base, state.tapped),
    start: () => void send([]),
    choose: (question, option) => void send([...beforeAnswer(state.tapped, question.id), { question, option }]),
    reopen: (question) => replace({ ...state, tapped: beforeAnswer(state.tapped, question.id), reopened: question, waiting: false, failure: null }),
    retry: () => void send(state.tapped),
    adopt: ({ triage, tapped }) => replace({ ...untouched, triage, tapped }),
    forget: () => replace(untouched),
  };
}
