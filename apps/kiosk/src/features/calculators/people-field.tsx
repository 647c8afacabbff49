import { Button } from '../../ui/button.tsx';
import { type FieldProps, textOf } from './field-props.ts';
import { FigureField } from './figure-field.tsx';
import type { Person } from './form-values.ts';
import { useState } from 'react';
import { calculatorWords as words } from './words.ts';

/** The same few questions about each of several people. */
export function PeopleField({ asked: { field }, device, value, error, onValue }: FieldProps) {
  const people: readonly Person[] = typeof value === 'object' ? value : [];
  const [active, setActive] = useState('');
  const questions = Object.entries(field.items?.properties ?? {});
  const change = (at: number, told: Person) => onValue(people.map((person, place) => (place === at ? told : person)));
  return (
    <div className="people-field">
      {people.map((person, at) => (
        <fieldset key={at} className="panel">
          <legend className="panel-title">{words.people.person(at + 1)}</legend>
          {questions.map(([name, question]) => (
            <FigureField
              key={name}
              asked={{ name, field: question, optional: false }}
              device={device}
              value={person[name]}
              error={undefined}
              isActive={active === `${at} ${name}`}
              onActive={() => setActive(`${at} ${name}`)}
              onValue={(told) => change(at, { ...person, [name]: textOf(told) })}
              whole
            />
          ))}
          <Button icon="close" onClick={() => onValue(people.filter((_, place) => place !== at))}>
            {words.people.remove(at + 1)}
          </Button>
        </fieldset>
      ))}
      {error !== undefined && <p className="field-error">{error}</p>}
      <Button icon="fresh" onClick={() => onValue([...people, {}])}>
        {words.people.add}
      </Button>
    </div>
  );
}
