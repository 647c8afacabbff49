import type { Shell } from '../../ui/shell.ts';
import type { Asked, Value } from './form-values.ts';

export interface FieldProps {
  asked: Asked;
  device: Shell['device'];
  value: Value | undefined;
  error: string | undefined;
  /** Whose keys are shown: on glass one field at a time has them. */
  isActive: boolean;
  onActive: () => void;
  onValue: (value: Value) => void;
}

export function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
