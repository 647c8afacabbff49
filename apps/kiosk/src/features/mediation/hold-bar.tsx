import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { slotText } from './slot-text.ts';
import type { SlotChoice } from './use-slot-choice.ts';
import { text } from './words.ts';

/** How long the time is still kept. The seconds are only to be seen; a reader hears the minutes. */
export function HoldBar({ choice, onLost }: { choice: SlotChoice; onLost: () => void }) {
  const { slot, hold } = choice;
  const expiresAt = hold ? Date.parse(hold.expiresAt) : 0;
  const [leftMs, setLeftMs] = useState(() => expiresAt - Date.now());
  useEffect(() => {
    const look = () => setLeftMs(expiresAt - Date.now());
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [expiresAt]);
  if (!slot) return null;
  const renew = () => {
    void choice.renew().then((kept) => {
      if (!kept) onLost();
    });
  };
  if (leftMs <= 0)
    return (
      <div className="hold hold-over" role="status">
        <p>{text.hold.over(slotText(slot))}</p>
        <Button icon="clock" aria-disabled={choice.waiting} onClick={renew}>
          {text.hold.renew}
        </Button>
      </div>
    );
  const minutes = Math.ceil(leftMs / 60_000);
  return (
    <div className="hold">
      <p>
        <Icon name="clock" />
        <span>{text.hold.kept(slotText(slot))}</span>
        <strong className="hold-left" aria-hidden="true">
          {`${Math.floor(leftMs / 60_000)}:${String(Math.floor(leftMs / 1000) % 60).padStart(2, '0')}`}
        </strong>
      </p>
      <p className="sr-only" role="status">
        {minutes > 1 ? text.hold.minutes(minutes) : text.hold.lastMinute}
      </p>
    </div>
  );
}
