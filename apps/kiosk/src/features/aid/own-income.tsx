import { NumberField } from './number-field.tsx';
import type { ScreenProps } from './screen-props.ts';
import { aidWords } from './words.ts';

/** Where only her own income is compared, she tells it beside that of the household. */
export function OwnIncome({ shell, draft, change, errors }: ScreenProps) {
  const words = aidWords.household;
  return (
    <NumberField
      label={words.ownIncome}
      hint={words.ownIncomeHint}
      device={shell.device}
      extra="."
      lengthMax={10}
      value={draft.ownIncome}
      error={errors['household.ownIncome']}
      onValue={(ownIncome) => change({ ownIncome: ownIncome.replace(/[^\d.]/g, '') })}
    />
  );
}
