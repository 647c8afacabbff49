import { TextField } from '../../ui/field.tsx';
import { NumberPad } from '../../ui/number-pad.tsx';

interface Props {
  label: string;
  hint?: string;
  value: string;
  error?: string | undefined;
  device: 'phone' | 'kiosk';
  optional?: boolean;
  /** The key left of 0. */
  extra?: '.' | 'X';
  lengthMax: number;
  onValue: (value: string) => void;
}

/** A number: the phone brings its own keys, the kiosk has ours under the field. */
export function NumberField({ device, extra, lengthMax, label, value, onValue, ...rest }: Props) {
  const set = (next: string) => onValue(next.slice(0, lengthMax));
  return (
    <div className="number-field">
      <TextField
        {...rest}
        label={label}
        value={value}
        inputMode={extra === 'X' ? 'text' : extra === '.' ? 'decimal' : 'numeric'}
        maxLength={lengthMax}
        onValue={set}
      />
      {device === 'kiosk' && <NumberPad label={`${label}数字键`} {...(extra === undefined ? {} : { extra })} onKey={(edit) => set(edit(value))} />}
    </div>
  );
}
