import { type ReactNode, useEffect, useState } from 'react';
import type { OwnDataAsked, WayOut } from '../../lib/own-matter.ts';
import type { Credentials } from './api.ts';
import { CancelScreen, EndScreen } from './leave-screens.tsx';
import { Waiting } from './parts.tsx';
import { RateScreen } from './rate-screen.tsx';
import { RescheduleScreen } from './reschedule-screen.tsx';
import { Screen, type Surroundings, SurroundingsContext } from './screen.tsx';
import { StatusScreen } from './status-screen.tsx';
import { type OwnerMove, useBooking } from './use-booking.ts';
import { text } from './words.ts';

interface Props extends Credentials {
  surroundings: Surroundings;
  /** The way to legal aid with what was written here. */
  renderCarry: (onBack: () => void) => ReactNode;
  renderOwnData: (asked: OwnDataAsked) => ReactNode;
  onLeave: () => void;
}

/** One booking as its owner sees it: where it stands, what comes, and what she may do now. Mount it anew for another receipt. */
export function BookingStatus({ receiptNo, accessCode, surroundings, renderCarry, renderOwnData, onLeave }: Props) {
  const booking = useBooking({ receiptNo, accessCode });
  const [doing, setDoing] = useState<OwnerMove | 'carry' | 'own-data' | null>(null);
  const [said, setSaid] = useState('');
  const { value } = booking.view;
  const watched = value?.watched === true;
  const { onWatch } = surroundings;
  useEffect(() => {
    if (watched) onWatch();
  }, [watched, onWatch]);
  const leave = (done: string) => {
    booking.clear();
    booking.choice.forget();
    setSaid(done);
    setDoing(null);
  };
  const props = { booking, onDone: leave, onBack: () => leave('') };
  return (
    <SurroundingsContext value={watched ? { ...surroundings, keeping: 'none' } : surroundings}>
      {!value && (
        <Screen at={null} name="waiting" title={text.status.loading} back={{ go: onLeave }}>
          <Waiting loaded={booking.view} />
        </Screen>
      )}
      {value && doing === null && (
        <StatusScreen
          view={value}
          booking={booking}
          said={said}
          onDo={setDoing}
          onAid={() => setDoing('carry')}
          onOwnData={() => setDoing('own-data')}
          onLeave={onLeave}
        />
      )}
      {value && doing === 'carry' && renderCarry(() => setDoing(null))}
      {value &&
        doing === 'own-data' &&
        renderOwnData({
          stages: value.timeline,
          wayOut: wayOutOf(value.allowed, setDoing),
          watched,
          onBack: () => {
            leave('');
            booking.view.again();
          },
        })}
      {value && doing === 'reschedule' && <RescheduleScreen {...props} committeeId={value.committee.id} />}
      {value && doing === 'cancel' && <CancelScreen {...props} />}
      {value && doing === 'end' && <EndScreen {...props} />}
      {value && doing === 'rate' && <RateScreen {...props} />}
    </SurroundingsContext>
  );
}

function wayOutOf(allowed: readonly OwnerMove[], go: (move: OwnerMove) => void): WayOut | null {
  const kind = allowed.find((move) => move === 'cancel' || move === 'end');
  return kind === undefined ? null : { kind, go: () => go(kind) };
}
