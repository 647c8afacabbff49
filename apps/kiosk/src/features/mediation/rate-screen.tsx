import { useState } from 'react';
import { failureText } from '../../lib/failure.ts';
import { Choices } from '../../ui/choices.tsx';
import { AreaField } from '../../ui/field.tsx';
import type { MoveProps } from './leave-screens.tsx';
import { Screen } from './screen.tsx';
import { text } from './words.ts';

export function RateScreen({ booking, onDone, onBack }: MoveProps) {
  const [satisfied, setSatisfied] = useState(0);
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const go = () => {
    if (satisfied === 0) {
      setMissing(true);
      return;
    }
    void booking.move('rate', { satisfied, ...(comment.trim() === '' ? {} : { comment }) }).then((taken) => {
      if (taken) onDone(text.status.rateThanks);
    });
  };
  return (
    <Screen
      at={null}
      name="rate"
      title={text.status.rateTitle}
      errors={missing ? { satisfied: text.status.rateMust } : {}}
      failure={booking.failure ? failureText(booking.failure) : ''}
      back={{ go: onBack }}
      next={{ word: text.status.rateSend, go, busy: booking.sending }}
    >
      <Choices
        label={text.status.rateTitle}
        choices={text.status.rates.map((title, at) => ({ value: String(at + 1), title })).reverse()}
        chosen={[String(satisfied)]}
        onChoose={(value) => {
          setSatisfied(Number(value));
          setMissing(false);
        }}
      />
      <AreaField label={text.status.rateComment} rows={3} value={comment} onValue={setComment} />
    </Screen>
  );
}
