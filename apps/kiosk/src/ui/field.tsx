import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import './field.css';

interface Common {
  label: string;
  hint?: string;
  error?: string | undefined;
  optional?: boolean;
}

function Labelled({ label, hint, error, optional = false, id, children }: Common & { id: string; children: ReactNode }) {
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id} className="field-label">
        {label}
        {optional && <span className="field-optional">（可以不填）</span>}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children}
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

function description(id: string, { hint, error }: Common): string | undefined {
  const ids = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === undefined ? [] : [`${id}-error`])];
  return ids.length === 0 ? undefined : ids.join(' ');
}

type InputProps = Common & { value: string; onValue: (value: string) => void } & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'inputMode' | 'type' | 'autoCapitalize' | 'maxLength' | 'onFocus' | 'min' | 'placeholder'
  >;

export function TextField({ label, hint, error, optional, value, onValue, ...rest }: InputProps) {
  const id = useId();
  const common: Common = { label, ...(hint === undefined ? {} : { hint }), error, ...(optional === undefined ? {} : { optional }) };
  return (
    <Labelled {...common} id={id}>
      <input
        {...rest}
        id={id}
        className="field-input"
        value={value}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={description(id, common)}
        onChange={(event) => onValue(event.target.value)}
      />
    </Labelled>
  );
}

interface AreaProps extends Common {
  value: string;
  rows?: number;
  onValue: (value: string) => void;
}

export function AreaField({ label, hint, error, optional, value, rows = 6, onValue }: AreaProps) {
  const id = useId();
  const common: Common = { label, ...(hint === undefined ? {} : { hint }), error, ...(optional === undefined ? {} : { optional }) };
  return (
    <Labelled {...common} id={id}>
      <textarea
        id={id}
        className="field-input"
        rows={rows}
        value={value}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={description(id, common)}
        onChange={(event) => onValue(event.target.value)}
      />
    </Labelled>
  );
}

/** A box to tick, as large as a finger. */
export function TickField({
  checked,
  error,
  onTick,
  children,
}: {
  checked: boolean;
  error?: string | undefined;
  onTick: (checked: boolean) => void;
  children: ReactNode;
}) {
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <label className="tick">
        <input type="checkbox" checked={checked} aria-invalid={error !== undefined} onChange={(event) => onTick(event.target.checked)} />
        <span>{children}</span>
      </label>
      {error !== undefined && <p className="field-error">{error}</p>}
    </div>
  );
}
