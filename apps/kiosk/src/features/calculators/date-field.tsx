import { useId } from 'react';
import { todayOf } from '../../lib/date-text.ts';
import { DayLists } from '../../ui/day-lists.tsx';
import { TextField } from '../../ui/field.tsx';
import { type FieldProps, textOf } from './field-props.ts';
import { calculatorWords as words } from './words.ts';

/** Jobs and loans may lie a working life back, a sum may be made for next year. */
const yearsBack = 50;

export function DateField({ asked: { field, optional }, device, value, error, onValue }: FieldProps) {
  const id = useId();
  const hint = field.description === undefined ? {} : { hint: field.description };
  if (device === 'phone')
    return <TextField label={field.title} {...hint} error={error} optional={optional} type="date" value={textOf(value)} onValue={onValue} />;
  const nextYear = Number(todayOf(new Date()).slice(0, 4)) + 1;
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <p id={id} className="field-label">
        {field.title}
        {optional && <span className="field-optional">{words.optional}</span>}
      </p>
      {field.description !== undefined && <p className="field-hint">{field.description}</p>}
      <DayLists name={{ labelId: id }} value={textOf(value)} years={Array.from({ length: yearsBack + 2 }, (_, at) => nextYear - at)} onPick={onValue} />
      {error !== undefined && <p className="field-error">{error}</p>}
    </div>
  );
}
