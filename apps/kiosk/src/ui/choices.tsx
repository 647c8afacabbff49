import { Icon } from './icon.tsx';
import './choices.css';

export interface Choice<T extends string> {
  value: T;
  title: string;
  note?: string;
}

interface Props<T extends string> {
  label: string;
  choices: readonly Choice<T>[];
  chosen: readonly T[];
  /** Several may be chosen at once. */
  many?: boolean;
  columns?: boolean;
  /** The label stands above the choices where no heading says it. */
  titled?: boolean;
  onChoose: (value: T) => void;
}

/** Large buttons to choose from; which is chosen is said by a mark and to the screen reader, not by colour alone. */
export function Choices<T extends string>({ label, choices, chosen, many = false, columns = false, titled = false, onChoose }: Props<T>) {
  return (
    <div className={columns ? 'choices choices-columns' : 'choices'} role="group" aria-label={label}>
      {titled && (
        <p className="choices-title" aria-hidden="true">
          {label}
        </p>
      )}
      {choices.map(({ value, title, note }) => {
        const on = chosen.includes(value);
        return (
          <button key={value} type="button" className="choice" aria-pressed={on} onClick={() => onChoose(value)}>
            <span className={many ? 'choice-mark choice-box' : 'choice-mark'}>{on && <Icon name="yes" />}</span>
            <span className="choice-words">
              <span className="choice-title">{title}</span>
              {note !== undefined && note !== '' && <span className="choice-note">{note}</span>}
            </span>
          </button>
        );
      })}
    </div>
  );
}
