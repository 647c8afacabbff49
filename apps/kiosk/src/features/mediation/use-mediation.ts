import { BookingRequest, type BookingReceipt, type Committee, type MediationOptions, type StopCondition } from '@mingbai/api/contract';
import { useRef, useState } from 'react';
import { ApiProblem } from '../../lib/api.ts';
import type { Carried } from '../../lib/carried.ts';
import { type Failure, toFailure } from '../../lib/failure.ts';
import { createKey } from '../../lib/random-key.ts';
import { postBooking, readAlternatives } from './api.ts';
import { type Draft, emptyDraft, fillDraft, type Faults, type Field, toRequest } from './draft.ts';
import { type Step, stepAfter, stepBefore, stepOfIssue } from './steps.ts';
import { type SlotChoice, useSlotChoice } from './use-slot-choice.ts';

export type StopAnswer = 'yes' | 'no' | 'unsure';

/** What the conversation already knows. */
export interface Known {
  field?: Field | undefined;
  question?: string | undefined;
}

interface State {
  step: Step;
  /** She came from the review to change one thing. */
  returning: boolean;
  /** Which stop condition is being asked. */
  stopAt: number;
  answers: Partial<Record<StopCondition, StopAnswer>>;
  committee: Committee | null;
  draft: Draft;
  faults: Faults;
  sending: boolean;
  failure: Failure | null;
  receipt: BookingReceipt | null;
}

const fresh: State = {
  step: 'start',
  returning: false,
  stopAt: 0,
  answers: {},
  committee: null,
  draft: emptyDraft,
  faults: {},
  sending: false,
  failure: null,
  receipt: null,
};

/** A booking on its way, only in memory; it lives above the screens, so that a look at another one loses none of it. */
export interface Mediation extends State {
  choice: SlotChoice;
  set: (change: Partial<Draft>) => void;
  fault: (faults: Faults) => void;
  goTo: (step: Step, returning?: boolean) => void;
  next: () => void;
  back: () => void;
  answerStop: (options: MediationOptions, code: StopCondition, answer: StopAnswer) => void;
  reopenStop: (at: number) => void;
  chooseCommittee: (committee: Committee) => void;
  /** `watched`: somebody at home may look, as far as these screens know. */
  submit: (options: MediationOptions, watched: boolean) => Promise<void>;
  /** What she wrote for another service, with her consent; `from` names the application it stands in. */
  takeAlong: (carried: Carried, from: Draft['from']) => void;
  forget: () => void;
}

export function useMediation(channel: BookingRequest['channel']): Mediation {
  const [state, setState] = useState(fresh);
  const choice = useSlotChoice();
  const attempt = useRef({ body: '', key: '' });
  const sending = useRef(false);
  const patch = (change: Partial<State>) => setState((before) => ({ ...before, ...change }));
  const goTo = (step: Step, returning = state.returning) => patch({ step, returning: step === 'review' ? false : returning, faults: {}, failure: null });

  /** The same content twice is the same booking; changed content is another. */
  const keyFor = (request: unknown): string => {
    const body = JSON.stringify(request);
    if (attempt.current.body !== body) attempt.current = { body, key: createKey() };
    return attempt.current.key;
  };
  const refused = (error: unknown) => {
    const taken = error instanceof ApiProblem && (error.code === 'slot-taken' || error.code === 'hold-expired');
    if (taken) {
      choice.lose(readAlternatives(error));
      patch({ step: 'slot', returning: true });
      return;
    }
    const issue = error instanceof ApiProblem ? error.issues[0] : undefined;
    if (issue) patch({ step: stepOfIssue(issue.path), returning: true, faults: { [issue.path]: issue.message } });
    else patch({ failure: toFailure(error) });
  };
  const submit = async ({ noticeVersion }: MediationOptions, watched: boolean) => {
    const { slot } = choice;
    if (!slot || sending.current) return;
    const parsed = BookingRequest.safeParse(toRequest(state.draft, { slotId: slot.id, hold: choice.liveHold(), noticeVersion, channel, watched }));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const path = issue?.path.join('.') ?? '';
      patch({ step: stepOfIssue(path), returning: true, faults: { [path]: issue?.message ?? '' } });
      return;
    }
    sending.current = true;
    patch({ sending: true, failure: null });
    try {
      const receipt = await postBooking(parsed.data, keyFor(parsed.data));
      choice.settle();
      patch({ receipt, step: 'receipt' });
    } catch (error) {
      refused(error);
    } finally {
      sending.current = false;
      patch({ sending: false });
    }
  };

  return {
    ...state,
    choice,
    set: (change) => setState((before) => ({ ...before, draft: { ...before.draft, ...change } })),
    fault: (faults) => patch({ faults }),
    goTo,
    next: () => goTo(stepAfter(state.step, state.returning)),
    back: () => goTo(stepBefore(state.step, state.returning)),
    answerStop: (options, code, answer) => setState((before) => afterStop(before, options, code, answer)),
    reopenStop: (stopAt) => patch({ stopAt, step: 'stops' }),
    chooseCommittee: (committee) => {
      if (committee.id !== state.committee?.id) choice.forget();
      patch({ committee, step: 'slot', faults: {} });
    },
    submit,
    takeAlong: (carried, from) =>
      setState((before) => {
        const base = before.receipt ? fresh : before;
        return { ...base, step: 'start', draft: fillDraft(base.draft, carried, from) };
      }),
    forget: () => {
      choice.forget();
      setState(fresh);
    },
  };
}

function afterStop(before: State, options: MediationOptions, code: StopCondition, answer: StopAnswer): State {
  const answers = { ...before.answers, [code]: answer };
  if (answer === 'yes') return { ...before, answers, step: 'stopped' };
  const isLast = before.stopAt >= options.stops.length - 1;
  return { ...before, answers, stopAt: isLast ? before.stopAt : before.stopAt + 1, step: isLast ? 'field' : 'stops' };
}
