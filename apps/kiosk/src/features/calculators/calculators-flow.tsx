import type { Calculator } from '@mingbai/api/contract';
import { useEffect, useState } from 'react';
import { failureText, toFailure } from '../../lib/failure.ts';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import { listCalculators } from './api.ts';
import { CalculationView } from './calculation-view.tsx';
import { CalculatorForm } from './calculator-form.tsx';
import { CalculatorListScreen } from './calculator-list.tsx';
import './calculators.css';
import type { CalculationState } from './use-calculation.ts';
import { calculatorWords as words } from './words.ts';

interface Props {
  shell: Shell;
  state: CalculationState;
  onLeave: () => void;
}

/** From the list to a sum. */
export function CalculatorsFlow({ shell, state, onLeave }: Props) {
  const { calculators, failure, again } = useCalculators();
  const { calculator, calculation } = state;
  if (calculator && calculation)
    return (
      <CalculationView
        key="result"
        shell={shell}
        calculator={calculator}
        calculation={calculation}
        onChange={() => state.change({ calculation: null, at: 0 })}
        onOther={state.forget}
      />
    );
  if (calculator) return <CalculatorForm key="form" shell={shell} calculator={calculator} state={state} />;
  if (calculators === null)
    return (
      <StepScreen
        key="waiting"
        shell={shell}
        title={words.title}
        failure={failure}
        back={{ go: onLeave }}
        {...(failure === '' ? {} : { next: { word: words.retry, go: again } })}
      >
        {failure === '' && <p role="status">{words.loading}</p>}
      </StepScreen>
    );
  return <CalculatorListScreen key="list" shell={shell} calculators={calculators} onPick={state.pick} onLeave={onLeave} />;
}

function useCalculators() {
  const [state, setState] = useState<{ calculators: Calculator[] | null; failure: string }>({ calculators: null, failure: '' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    listCalculators(controller.signal).then(
      (calculators) => setState({ calculators, failure: '' }),
      (error: unknown) => {
        if (!controller.signal.aborted) setState({ calculators: null, failure: failureText(toFailure(error)) });
      },
    );
    return () => controller.abort();
  }, [round]);
  return { ...state, again: () => setRound((count) => count + 1) };
}
