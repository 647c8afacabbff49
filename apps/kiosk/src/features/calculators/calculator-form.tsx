import type { Calculator } from '@mingbai/api/contract';
import { useState } from 'react';
import { ApiProblem } from '../../lib/api.ts';
import { useTask } from '../../lib/use-task.ts';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import { postCalculation } from './api.ts';
import { AskedField } from './asked-field.tsx';
import { type Asked, isUndecided, listAsked, toBody, toFaults, toSteps, type Value, type Values } from './form-values.ts';
import type { CalculationState } from './use-calculation.ts';
import { calculatorWords as words } from './words.ts';

interface Props {
  shell: Shell;
  calculator: Calculator;
  state: CalculationState;
}

/** A form drawn from the calculator's own schema, a few questions a screen. What is wrong the server says, and the screen it is wrong on comes up. */
export function CalculatorForm({ shell, calculator, state }: Props) {
  const { values, at } = state;
  const setAt = (place: number) => state.change({ at: place });
  const [faults, setFaults] = useState<Record<string, string>>({});
  const { busy, failure, run } = useTask();
  const asked = listAsked(calculator, values);
  const steps = toSteps(asked);
  const place = Math.min(at, steps.length - 1);
  const step = steps[place] ?? [];
  const isOpen = isUndecided(calculator, asked, values);
  const isLast = !isOpen && place === steps.length - 1;
  const send = () =>
    run(async () => {
      try {
        state.change({ calculation: await postCalculation(calculator.id, toBody(asked, values)) });
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.issues.length === 0) throw error;
        const wrong = toFaults(error.issues);
        setFaults(wrong);
        setAt(
          Math.max(
            0,
            steps.findIndex((one) => one.some(({ name }) => name in wrong)),
          ),
        );
      }
    });
  const go = () => {
    const missing = findMissing(step, values);
    setFaults(missing);
    if (Object.keys(missing).length > 0) return;
    if (isLast) send();
    else setAt(place + 1);
  };
  return (
    <StepScreen
      key={place}
      shell={shell}
      title={titleOf(step, calculator)}
      {...leadOf(step)}
      {...(isOpen || steps.length === 1 ? {} : { step: { at: place + 1, of: steps.length } })}
      errors={nameFaults(step, faults)}
      failure={failure}
      back={{ go: place === 0 ? state.forget : () => setAt(place - 1) }}
      next={{ ...(isLast ? { word: words.go } : {}), go, busy }}
    >
      <Questions
        step={step}
        device={shell.device}
        values={values}
        faults={faults}
        onValue={(name, value) => {
          setFaults({});
          state.change({ values: { ...values, [name]: value } });
        }}
      />
    </StepScreen>
  );
}

interface QuestionsProps {
  step: readonly Asked[];
  device: Shell['device'];
  values: Values;
  faults: Record<string, string>;
  onValue: (name: string, value: Value) => void;
}

function Questions({ step, device, values, faults, onValue }: QuestionsProps) {
  const [active, setActive] = useState(step[0]?.name ?? '');
  return (
    <div className="calculator-questions">
      {step.map((asked) => (
        <AskedField
          key={asked.name}
          asked={asked}
          device={device}
          value={values[asked.name]}
          error={faults[asked.name]}
          isActive={active === asked.name}
          onActive={() => setActive(asked.name)}
          onValue={(value) => onValue(asked.name, value)}
        />
      ))}
    </div>
  );
}

/** What must be filled in is asked for on its own screen; whether it is right is the server's to say. */
function findMissing(step: readonly Asked[], values: Values): Record<string, string> {
  const missing = step.filter(({ name, optional }) => !optional && (values[name] === undefined || values[name] === ''));
  return Object.fromEntries(missing.map(({ name, field }) => [name, field['x-kind'] === 'choice' ? words.choose : words.fill(field.title)]));
}

/** Above the form each fault says which question it is about, unless it does already. */
function nameFaults(step: readonly Asked[], faults: Record<string, string>): Record<string, string> {
  const named = step.flatMap(({ name, field: { title } }) => {
    const fault = faults[name];
    return fault === undefined ? [] : [[name, step.length === 1 || fault.includes(title) ? fault : `${title}：${fault}`] as const];
  });
  return Object.fromEntries(named);
}

function titleOf(step: readonly Asked[], calculator: Calculator): string {
  const [only, more] = step;
  return only && !more && standsAsTitle(only) ? only.field.title : calculator.title;
}

function leadOf(step: readonly Asked[]): { lead?: string } {
  const [only, more] = step;
  return only && !more && standsAsTitle(only) && only.field.description !== undefined ? { lead: only.field.description } : {};
}

/** A choice and a list of people have no label of their own. */
function standsAsTitle({ field }: Asked): boolean {
  return field['x-kind'] === 'choice' || field['x-kind'] === 'people';
}
