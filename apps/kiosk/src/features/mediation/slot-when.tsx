import type { Slot } from '@mingbai/api/contract';
import { dayOfSlot, monthDay, weekdayName } from './calendar.ts';
import { modeText, timeText } from './slot-text.ts';

/** Day, then hour and manner, each on one line: an hour broken in two is misread. */
export function SlotWhen({ slot }: { slot: Slot }) {
  const day = dayOfSlot(slot);
  return (
    <>
      <span className="together">
        {monthDay(day)} {weekdayName(day)}
      </span>{' '}
      <span className="together">
        {timeText(slot)}，{modeText[slot.mode].title}
      </span>
    </>
  );
}
