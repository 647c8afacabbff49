import type { CalculatorField } from '@mingbai/api/contract';
import type { ReactNode } from 'react';
import { Choices } from '../../ui/choices.tsx';
import { TickField } from '../../ui/field.tsx';
import { DateField } from './date-field.tsx';
import { type FieldProps, textOf } from './field-props.ts';
import { FigureField } from './figure-field.tsx';
import { PeopleField } from './people-field.tsx';

const looks: Record<CalculatorField['x-kind'], (props: FieldProps) => ReactNode> = {
  choice: (props) => <ChoiceField {...props} />,
  'yes-no': (props) => <YesField {...props} />,
  people: (props) => <PeopleField {...props} />,
  date: (props) => <DateField {...props} />,
  money: (props) => <FigureField {...props} />,
  percent: (props) => <FigureField {...props} />,
  measure: (props) => <FigureField {...props} />,
  count: (props) => <FigureField {...props} whole />,
};

/** One question, in the form its kind has. */
export function AskedField(props: FieldProps) {
  return looks[props.asked.field['x-kind']](props);
}

function ChoiceField({ asked: { field }, value, onValue }: FieldProps) {
  const choices = Object.entries(field['x-labels'] ?? {}).map(([code, title]) => ({ value: code, title }));
  return <Choices columns label={field.title} choices={choices} chosen={[textOf(value)]} onChoose={onValue} />;
}

function YesField({ asked: { field }, value, error, onValue }: FieldProps) {
  return (
    <TickField checked={value === true} error={error} onTick={onValue}>
      {field.title}
      {field.description !== undefined && <span className="quiet small">（{field.description}）</span>}
    </TickField>
  );
}
