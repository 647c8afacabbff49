import { useState } from 'react';
import { failureText } from '../../lib/failure.ts';
import { AreaField } from '../../ui/field.tsx';
import { Screen } from './screen.tsx';
import type { Booking, OwnerMove } from './use-booking.ts';
import { text } from './words.ts';

export interface MoveProps {
  booking: Booking;
  /** What to say on the status screen. */
  onDone: (said: string) => void;
  onBack: () => void;
}

interface Words {
  title: string;
  lead: string;
  yes: string;
  no: string;
  done: string;
}

/** Asked twice, with the reason left to her. */
function LeaveScreen({ booking, onDone, onBack, move, words }: MoveProps & { move: OwnerMove; words: Words }) {
  const [reason, setReason] = useState('');
  const go = () => {
    void booking.move(move, reason.trim() === '' ? {} : { reason }).then((taken) => {
      if (taken) onDone(words.done);
    });
  };
  return (
    <Screen
      at={null}
      name={move}
      title={words.title}
      lead={words.lead}
      failure={booking.failure ? failureText(booking.failure) : ''}
      back={{ word: words.no, go: onBack }}
      next={{ word: words.yes, go, busy: booking.sending }}
    >
      <AreaField label={text.status.reason} rows={3} value={reason} onValue={setReason} />
    </Screen>
  );
}

export function CancelScreen(props: MoveProps) {
  const { cancelTitle, cancelText, cancelYes, keep, cancelled } = text.status;
  return <LeaveScreen {...props} move="cancel" words={{ title: cancelTitle, lead: cancelText, yes: cancelYes, no: keep, done: cancelled }} />;
}

/** Either side may end it at any time (人民调解法 23). */
export function EndScreen(props: MoveProps) {
  const { endTitle, endText, endYes, goOn, ended } = text.status;
  return <LeaveScreen {...props} move="end" words={{ title: endTitle, lead: endText, yes: endYes, no: goOn, done: ended }} />;
}
