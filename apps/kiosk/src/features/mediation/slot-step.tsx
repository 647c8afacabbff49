import { useState } from 'react';
import { dayOfSlot, monthDay, weekdayName } from './calendar.ts';
import { Screen } from './screen.tsx';
import { SlotPicker, useSlots } from './slot-picker.tsx';
import type { Mediation } from './use-mediation.ts';
import { text } from './words.ts';

export function SlotStep({ mediation, committeeId }: { mediation: Mediation; committeeId: string }) {
  const { choice } = mediation;
  const [day, setDay] = useState<string | null>(choice.slot ? dayOfSlot(choice.slot) : null);
  const slots = useSlots(committeeId);
  return (
    <Screen
      at="slot"
      name={`slot ${day ?? ''}`}
      title={day === null ? text.slot.dayTitle : text.slot.timeTitle(`${monthDay(day)} ${weekdayName(day)}`)}
      lead={day === null ? text.slot.dayLead : text.slot.timeLead}
      errors={mediation.faults}
      back={{ go: day === null ? mediation.back : () => setDay(null) }}
      {...(choice.slot ? { next: { go: mediation.next, busy: choice.waiting } } : {})}
    >
      <SlotPicker
        slots={slots}
        choice={choice}
        day={day}
        onDay={setDay}
        onChoose={(slot) => {
          void choice.choose(slot).then((kept) => {
            if (kept) mediation.next();
            else setDay(null);
          });
        }}
      />
    </Screen>
  );
}
