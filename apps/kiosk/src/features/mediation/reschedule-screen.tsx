import type { Slot } from '@mingbai/api/contract';
import { useState } from 'react';
import { failureText } from '../../lib/failure.ts';
import { monthDay, weekdayName } from './calendar.ts';
import type { MoveProps } from './leave-screens.tsx';
import { Screen } from './screen.tsx';
import { modeText, slotText } from './slot-text.ts';
import { SlotPicker, useSlots } from './slot-picker.tsx';
import { text } from './words.ts';

/** The calendar again; the old time is given up only when the new one is hers. */
export function RescheduleScreen({ booking, committeeId, onDone, onBack }: MoveProps & { committeeId: string }) {
  const { choice } = booking;
  const [day, setDay] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Slot | null>(null);
  const slots = useSlots(committeeId);
  if (chosen)
    return (
      <Screen
        at={null}
        name="reschedule-sure"
        title={`${slotText(chosen)}，${modeText[chosen.mode].title}`}
        lead={text.status.rescheduleLead}
        failure={booking.failure ? failureText(booking.failure) : ''}
        back={{ go: () => setChosen(null) }}
        next={{
          word: text.status.rescheduleGo,
          busy: booking.sending,
          go: () => {
            void booking.move('reschedule', { slotId: chosen.id }).then((taken) => {
              if (taken) onDone(text.status.moved);
              else if (booking.failure === null) {
                setChosen(null);
                setDay(null);
              }
            });
          },
        }}
      />
    );
  return (
    <Screen
      at={null}
      name={`reschedule ${day ?? ''}`}
      title={day === null ? text.status.rescheduleTitle : text.slot.timeTitle(`${monthDay(day)} ${weekdayName(day)}`)}
      lead={day === null ? text.slot.dayLead : ''}
      back={{ go: day === null ? onBack : () => setDay(null) }}
    >
      <SlotPicker slots={slots} choice={choice} day={day} onDay={setDay} onChoose={setChosen} />
    </Screen>
  );
}
