import type { AidOptions } from '@mingbai/api/contract';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../lib/api.ts';
import { todayOf } from '../../lib/date-text.ts';
import { failureText, toFailure } from '../../lib/failure.ts';
import { createKey } from '../../lib/random-key.ts';
import type { AidFlowProps } from './flow-props.ts';
import { postApplication } from './api.ts';
import type { AidDraft } from './draft.ts';
import { faultsOf } from './form-faults.ts';
import { formScreens } from './form-screen.tsx';
import { type FormStep, stepOfPath, stepsOf } from './form-steps.ts';
import { settle } from './material-list.ts';
import { Review } from './review.tsx';
import { type Faults, toRequest } from './to-request.ts';
import { aidWords } from './words.ts';

const words = aidWords.review;

/** The form: one step at a time, each checked before the next; a refusal of the server leads back to the step that asked. */
export function AidForm(props: AidFlowProps & { options: AidOptions; step: FormStep }) {
  const { shell, aid, options, step, known, renderUploads, renderKeep } = props;
  const { draft, change, go, screening, arrived } = aid;
  const [errors, setErrors] = useState<Faults>({});
  const sending = useSending(props, setErrors);
  const steps = stepsOf(draft, screening);
  const at = Math.max(0, steps.indexOf(step));
  const show = (to: FormStep, faults: Faults = {}) => {
    setErrors(faults);
    go({ at: 'form', step: to });
  };
  const next = () => {
    const faults = faultsOf(step, draft, { options, screening, today: todayOf(new Date()) });
    // Chosen means change which steps come; they are counted anew from the draft as it is.
    const coming = steps[at + 1];
    if (step === 'review') sending.send();
    else if (Object.keys(faults).length > 0) setErrors(faults);
    else if (coming) show(coming);
  };
  const back = () => {
    const before = steps[at - 1];
    if (before) show(before);
    else go({ at: 'outcome' });
  };
  const screen = { shell, options, draft, screening, change, step: { at: at + 1, of: steps.length }, errors, back, next };
  return (
    <div key={step} className="flow-place">
      {step === 'review' ? (
        <Review {...screen} steps={steps} busy={sending.busy} failure={sending.failure} onStep={show} keep={renderKeep()} />
      ) : (
        formScreens[step]({ ...screen, said: known.question, arrived, photosGone: aid.photosGone, renderUploads })
      )}
    </div>
  );
}

interface SendingState {
  busy: boolean;
  failure: string;
  send: () => void;
}

/** The key belongs to one wording: whatever changes the application makes it another one. */
function useSending({ aid, options, channel }: AidFlowProps & { options: AidOptions }, onFaults: (faults: Faults) => void): SendingState {
  const { draft, screening, place } = aid;
  const [state, setState] = useState({ busy: false, failure: '' });
  const body = JSON.stringify(
    toRequest(whole(draft, screening), { noticeVersion: options.noticeVersion, declarationVersion: options.declarationVersion, channel }),
  );
  const key = useRef({ body: '', value: '' });
  const reviewing = place.at === 'form' && place.step === 'review';
  useEffect(() => {
    if (reviewing && key.current.body !== body) key.current = { body, value: createKey() };
  }, [reviewing, body]);

  const refuse = (error: unknown) => {
    const failure = toFailure(error);
    const issues = error instanceof ApiProblem ? error.issues : [];
    const [first] = issues;
    if (first) {
      const asked = stepOfPath(first.path);
      // A child under 14 needs somebody who applies for her; that is chosen where one says for whom.
      const step = stepsOf(draft, screening).includes(asked) ? asked : asked === 'agent' ? 'who' : 'review';
      if (first.path === 'uploads') aid.losePhotos();
      onFaults(Object.fromEntries(issues.map(({ path, message }) => [path, message])));
      aid.go({ at: 'form', step });
    }
    const text = failure.kind === 'problem' ? `${words.failed}${failureText(failure)}` : words.unknown;
    setState({ busy: false, failure: first ? words.failed : text });
  };
  const send = () => {
    if (state.busy) return;
    setState({ busy: true, failure: '' });
    postApplication(JSON.parse(body), key.current.value).then(aid.finish, refuse);
  };
  return { ...state, send };
}

/** Means that nobody asked about are those the pre-screen found. */
function whole(draft: AidDraft, screening: AidFlowProps['aid']['screening']): AidDraft {
  const found = screening?.means === 'not-required' || screening?.means === 'exempt' ? screening.means : draft.means;
  const settled = { ...draft, means: found };
  return { ...settled, materials: settle(settled) };
}
