import type { Calculation, Calculator } from '@mingbai/api/contract';
import { useCallback, useState } from 'react';
import type { Values } from './form-values.ts';

interface Filled {
  calculator: Calculator | null;
  values: Values;
  /** Place of the screen of questions she is at. */
  at: number;
  calculation: Calculation | null;
}

const nothing: Filled = { calculator: null, values: {}, at: 0, calculation: null };

/** A sum as far as it has come. It lives above the screens, so that a look at another one loses none of it; nowhere else is it kept. */
export interface CalculationState extends Filled {
  pick: (calculator: Calculator) => void;
  change: (part: Partial<Pick<Filled, 'values' | 'at' | 'calculation'>>) => void;
  forget: () => void;
}

export function useCalculation(): CalculationState {
  const [filled, setFilled] = useState<Filled>(nothing);
  return {
    ...filled,
    pick: useCallback((calculator) => setFilled({ ...nothing, calculator }), []),
    change: useCallback((part) => setFilled((before) => ({ ...before, ...part })), []),
    forget: useCallback(() => setFilled(nothing), []),
  };
}
