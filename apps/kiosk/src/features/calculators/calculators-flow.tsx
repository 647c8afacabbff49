import type { Calculation, Calculator } from '@mingbai/api/contract';
import { useEffect, useState } from 'react';
import { failureText, toFailure } from '../../lib/failure.ts';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import { listCalculators } from './api.ts';
import { CalculationView } from './calculation-view.tsx';
import { CalculatorForm } from './calculator-form.tsx';
import { CalculatorListScreen } from './calculator-list.tsx';
import './calculators.css';
import type { Values } from './form-values.ts';
import { calculatorWords as words } from './words.ts';

/** From the list to a sum. What is filled in lives here only, and goes when one leaves. */
export function CalculatorsFlow({ shell, onLeave }: { shell: Shell; onLeave: () => void }) {
  const { calculators, failure, again } = useCalculators();
  const [picked, setPicked] = useState<Calculator | null>(null);
  const [values, setValues] = useState<Values>({});
  const [calculation, setCalculation] = useState<Calculation | null>(null);
  const start = (calculator: Calculator | null) => {
    setPicked(calculator);
    setValues({});
    setCalculation(null);
  };
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
  if (picked === null) return <CalculatorListScreen key="list" shell={shell} calculators={calculators} onPick={start} onLeave={onLeave} />;
  if (calculation !== null)
    return (
      <CalculationView
        key="result"
        shell={shell}
        calculator={picked}
        calculation={calculation}
        onChange={() => setCalculation(null)}
        onOther={() => start(null)}
      />
    );
  return (
    <CalculatorForm key="form" shell={shell} calculator={picked} values={values} onValues={setValues} onLeave={() => start(null)} onDone={setCalculation} />
  );
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
