import { useId } from 'react';
import { type Failure, failureText } from '../../lib/failure.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import './triage.css';
import { type Question, withUnsure } from './tapped.ts';

interface Props {
  question: Question;
  /** What stands above the question, as a line of its own. */
  lead?: string;
  heading: 'h1' | 'h2' | 'h4';
  waiting: boolean;
  onChoose: (option: string) => void;
}

export function QuestionCard({ question, lead, heading: Heading, waiting, onChoose }: Props) {
  const id = useId();
  const options = withUnsure(question.options);
  return (
    <section className="question-card" aria-labelledby={id} aria-busy={waiting}>
      {lead !== undefined && <p className="question-lead">{lead}</p>}
      <Heading id={id} className="question-text" tabIndex={-1}>
        {question.text}
      </Heading>
      <ul className={options.length > 8 ? 'question-options question-many' : 'question-options'}>
        {options.map((option) => (
          <li key={option}>
            <button type="button" className="question-option" aria-disabled={waiting} onClick={() => !waiting && onChoose(option)}>
              {option}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function TapFailure({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  return (
    <div className="tap-failure" role="alert">
      <p>
        {words.tap.failed}
        {failure.kind === 'problem' && failureText(failure)}
      </p>
      <Button icon="retry" onClick={onRetry}>
        {words.retry}
      </Button>
    </div>
  );
}
