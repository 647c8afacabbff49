import type { Calculation, Calculator } from '@mingbai/api/contract';
import { BasisChips } from '../../ui/basis-chips.tsx';
import { Button } from '../../ui/button.tsx';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import { calculatorWords as words, sayAmount } from './words.ts';

interface Props {
  shell: Shell;
  calculator: Calculator;
  calculation: Calculation;
  onChange: () => void;
  onOther: () => void;
}

/** The sum large, how it came about line by line, what it rests on, and what to mind. */
export function CalculationView({ shell, calculator, calculation, onChange, onOther }: Props) {
  const { title, result, resultMax, unit, lines, basis, notice } = calculation;
  return (
    <StepScreen
      shell={shell}
      title={calculator.title}
      back={{ word: words.change, go: onChange }}
      more={
        <Button icon="retry" onClick={onOther}>
          {words.other}
        </Button>
      }
    >
      <section className="calculation-result" role="status">
        <p>{title}</p>
        <p className="calculation-amount">
          <span className="whole-number">{result === null ? words.missing : sayAmount(result, unit)}</span>
          {resultMax !== null && (
            <>
              {` ${words.to} `}
              <span className="whole-number">{sayAmount(resultMax, unit)}</span>
            </>
          )}
        </p>
      </section>
      <section className="panel" aria-label={words.how}>
        <p className="panel-title">{words.how}</p>
        <ol className="calculation-lines">
          {lines.map((line, at) => (
            <li key={at}>
              <span>{line.label}</span>
              <strong>
                {sayAmount(line.amount, line.unit)}
                {line.amountMax !== undefined && ` ${words.to} ${sayAmount(line.amountMax, line.unit)}`}
              </strong>
            </li>
          ))}
        </ol>
      </section>
      <section className="mind-note" aria-label={words.mind}>
        <ul className="calculation-notes">
          {notice.split('\n').map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
      {basis.length > 0 && (
        <section className="calculation-basis" aria-label={words.basis}>
          <p className="panel-title">{words.basis}</p>
          <BasisChips basis={basis} label={words.basis} onOpen={shell.onBasis} />
        </section>
      )}
    </StepScreen>
  );
}
