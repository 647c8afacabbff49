import { useId, useState } from 'react';
import { todayOf } from '../../lib/date-text.ts';
import { isWholeDay } from '../../lib/day-parts.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { DayLists } from '../../ui/day-lists.tsx';
import { clockAsks, type DeadlineCode } from './clock-asks.ts';
import { type ClockRequest, type Filled, toClockRequest } from './clock-request.ts';

export type Picker = 'native' | 'finger';

interface Props {
  code: DeadlineCode;
  /** The server's own wording of the question, if it sent one. */
  question: string | undefined;
  picker: Picker;
  computing: boolean;
  refusal: string;
  onCompute: (request: ClockRequest) => void;
}

export function ClockForm({ code, question, picker, computing, refusal, onCompute }: Props) {
  const [filled, setFilled] = useState<Filled>({ day: '', interruptedOn: '', choice: null });
  const [missing, setMissing] = useState(false);
  const ask = clockAsks[code];
  const errorId = useId();
  const error = missing ? words.lastDay.choose : refusal;
  const set = (change: Partial<Filled>) => {
    setMissing(false);
    setFilled({ ...filled, ...change });
  };
  const submit = () => {
    const request = toClockRequest(code, { ...filled, day: whole(filled.day), interruptedOn: whole(filled.interruptedOn) });
    setMissing(request === null);
    if (request) onCompute(request);
  };
  return (
    <form
      className="clock-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {ask.choice && (
        <div role="group" aria-label={ask.choice.text} className="clock-choice">
          <p className="clock-question">{ask.choice.text}</p>
          <div className="clock-options">
            {ask.choice.options.map((option) => (
              <Button key={option.label} aria-pressed={filled.choice === option} onClick={() => set({ choice: option })}>
                {option.label}
              </Button>
            ))}
          </div>
        </div>
      )}
      <DayField
        label={question ?? ask.when}
        picker={picker}
        value={filled.day}
        invalid={error !== ''}
        describedBy={error === '' ? undefined : errorId}
        onChange={(day) => set({ day })}
      />
      {ask.restarts && (
        <DayField
          label={words.lastDay.interrupted}
          picker={picker}
          quiet
          value={filled.interruptedOn}
          invalid={false}
          describedBy={undefined}
          onChange={(interruptedOn) => set({ interruptedOn })}
        />
      )}
      {error !== '' && (
        <p id={errorId} className="clock-error" role="alert">
          {error}
        </p>
      )}
      <Button type="submit" icon="clock" aria-disabled={computing}>
        {computing ? words.lastDay.computing : words.lastDay.go}
      </Button>
    </form>
  );
}

interface DayFieldProps {
  label: string;
  picker: Picker;
  quiet?: boolean;
  value: string;
  invalid: boolean;
  describedBy: string | undefined;
  onChange: (day: string) => void;
}

function DayField({ label, picker, quiet = false, value, invalid, describedBy, onChange }: DayFieldProps) {
  const className = quiet ? 'clock-question clock-aside' : 'clock-question';
  if (picker === 'finger')
    return (
      <div className="clock-day">
        <p className={className}>{label}</p>
        <DayLists name={{ label }} value={value} years={yearsUntilNext()} onPick={onChange} />
      </div>
    );
  return (
    <label className="clock-day">
      <span className={className}>{label}</span>
      <input type="date" value={value} aria-invalid={invalid} aria-describedby={describedBy} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

const yearsBack = 25;

/** Next year first, for what has just begun to run. */
function yearsUntilNext(): number[] {
  const thisYear = Number(todayOf(new Date()).slice(0, 4));
  return Array.from({ length: yearsBack + 2 }, (_, at) => thisYear + 1 - at);
}

function whole(day: string): string {
  return isWholeDay(day) ? day : '';
}
