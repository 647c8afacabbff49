import { Icon } from './icon.tsx';
import './step-list.css';

/** What is done, what is being done, what comes: instead of a spinner. */
export function StepList({ steps, current, label }: { steps: readonly string[]; current: number; label: string }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, at) => (
        <li
          key={step}
          className={at < current ? 'step step-past' : at === current ? 'step step-now' : 'step'}
          aria-current={at === current ? 'step' : undefined}
        >
          <span className="step-mark">{at < current ? <Icon name="yes" /> : <span className="step-dot" />}</span>
          {step}
        </li>
      ))}
    </ol>
  );
}
