import type { AidOptions } from '@mingbai/api/contract';
import { useState } from 'react';
import { failureText, toFailure } from '../../lib/failure.ts';
import type { AidFlowProps } from './flow-props.ts';
import { postScreening } from './api.ts';
import { type PreStep, preFaults, preStepsOf } from './pre-steps.ts';
import { preScreens } from './pre-screens.tsx';
import { type Faults, toScreening } from './to-request.ts';

/** At most seven questions, then one word from the server; nothing of it is stored. */
export function PreScreen({ shell, aid, options, step }: AidFlowProps & { options: AidOptions; step: PreStep }) {
  const { draft, change, go, setScreening, screening } = aid;
  const [errors, setErrors] = useState<Faults>({});
  const [busy, setBusy] = useState(false);
  const steps = preStepsOf(draft, options);
  const at = steps.indexOf(step);
  const follow = (to: PreStep | undefined) => to && go({ at: 'pre', step: to });

  const judge = async () => {
    setBusy(true);
    try {
      setScreening(await postScreening(toScreening(draft)));
      go({ at: 'outcome' });
    } catch (error) {
      setErrors({ '': failureText(toFailure(error)) });
      setBusy(false);
    }
  };
  const next = () => {
    const faults = preFaults[step](draft);
    setErrors(faults);
    if (Object.keys(faults).length > 0 || busy) return;
    const coming = steps[at + 1];
    if (coming) follow(coming);
    else void judge();
  };
  const back = () => {
    setErrors({});
    const before = steps[at - 1];
    if (before) follow(before);
    else go({ at: 'start' });
  };
  const Screen = preScreens[step];
  return (
    <div key={step} className="flow-place">
      {Screen({ shell, options, draft, screening, change, step: { at: at + 1, of: steps.length }, errors, back, next })}
    </div>
  );
}
