import type { Calculator } from '@mingbai/api/contract';
import { Icon } from '../../ui/icon.tsx';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import { calculatorWords as words } from './words.ts';

interface Props {
  shell: Shell;
  calculators: readonly Calculator[];
  onPick: (calculator: Calculator) => void;
  onLeave: () => void;
}

export function CalculatorListScreen({ shell, calculators, onPick, onLeave }: Props) {
  const groups = Object.entries(words.groups).map(([group, title]) => ({ title, members: calculators.filter((one) => one.group === group) }));
  return (
    <StepScreen shell={shell} title={words.pick} lead={words.lead} back={{ go: onLeave }}>
      {groups.map(({ title, members }) => (
        <section key={title} className="calculator-group" aria-label={title}>
          <p className="calculator-group-title">{title}</p>
          <ul className="calculator-list">
            {members.map((calculator) => (
              <li key={calculator.id}>
                <button type="button" className="calculator-row" onClick={() => onPick(calculator)}>
                  <span className="calculator-row-text">
                    <span className="calculator-row-title">{calculator.title}</span>
                    <span className="quiet small">{calculator.hint}</span>
                  </span>
                  <Icon name="forward" />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </StepScreen>
  );
}
