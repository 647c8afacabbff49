import { TextField } from '../../ui/field.tsx';
import { NumberPad } from '../../ui/number-pad.tsx';
import { type FieldProps, textOf } from './field-props.ts';
import { calculatorWords as words } from './words.ts';

const lengthMax = 16;

/** A sum, a share, a number: the phone brings its own keys, the kiosk has ours under the field that is filled in. */
export function FigureField({
  asked: { field, optional },
  device,
  value,
  error,
  isActive,
  onActive,
  onValue,
  whole = false,
}: FieldProps & { whole?: boolean }) {
  const text = textOf(value);
  const set = (next: string) => onValue(next.slice(0, lengthMax));
  return (
    <div className="figure-field">
      <TextField
        label={field.title}
        {...(field.description === undefined ? {} : { hint: field.description })}
        error={error}
        optional={optional}
        value={text}
        inputMode={whole ? 'numeric' : 'decimal'}
        maxLength={lengthMax}
        onFocus={onActive}
        onValue={set}
      />
      {device === 'kiosk' && isActive && <NumberPad label={words.pad(field.title)} {...(whole ? {} : { extra: '.' })} onKey={(edit) => set(edit(text))} />}
    </div>
  );
}
