import type { UploadSession } from '@mingbai/api/contract';
import { useState } from 'react';
import { CarryScreen } from '../features/carry/carry-screen.tsx';
import { openMatterSession } from '../features/handoff/api.ts';
import { FileInputs } from '../features/handoff/file-inputs.tsx';
import { KioskUploads } from '../features/handoff/kiosk-uploads.tsx';
import { useUploadPlace } from '../features/handoff/use-upload-place.ts';
import { BookingStatus } from '../features/mediation/booking-status.tsx';
import type { Surroundings } from '../features/mediation/screen.tsx';
import type { UploadsWanted } from '../features/progress/uploads-wanted.ts';
import { ProgressFlow } from '../features/progress/progress-flow.tsx';
import type { Shell } from '../ui/shell.ts';
import type { Carrying } from './carrying.ts';

interface ProgressDoorProps {
  shell: Shell;
  surroundings: Surroundings;
  carrying: Carrying;
  onLeave: () => void;
}

/** Whatever the receipt is of, its progress is asked in one place. */
export function ProgressDoor({ shell, surroundings, carrying, onLeave }: ProgressDoorProps) {
  return (
    <ProgressFlow
      shell={shell}
      renderMediation={(credentials, leave) => (
        <BookingStatus
          {...credentials}
          surroundings={surroundings}
          renderCarry={(back) => (
            <CarryScreen
              shell={shell}
              from={{ kind: 'mediation', ...credentials }}
              to="aid"
              onCarry={carrying.toAid}
              onPlain={surroundings.onAid}
              onBack={back}
            />
          )}
          onLeave={leave}
        />
      )}
      renderCarry={(credentials, back) => (
        <CarryScreen
          shell={shell}
          from={{ kind: 'aid', ...credentials }}
          to="mediation"
          onCarry={(carried) => carrying.toMediation(carried, credentials)}
          onPlain={carrying.onMediation}
          onBack={back}
        />
      )}
      renderUploads={(wanted) => <LaterUploads {...wanted} shell={shell} />}
      onLeave={onLeave}
    />
  );
}

function LaterUploads({ receiptNo, accessCode, papers, shell, onDone }: UploadsWanted & { shell: Shell }) {
  const [session, setSession] = useState<UploadSession | null>(null);
  const place = useUploadPlace({
    session,
    open: () => openMatterSession(receiptNo, accessCode),
    onOpened: setSession,
    onLost: () => setSession(null),
  });
  const waiting = { papers, getSession: place.getSession, onGone: place.lose };
  if (shell.device === 'phone') return <FileInputs {...waiting} onDone={onDone} />;
  return <KioskUploads {...waiting} session={session} onArrived={onDone} publicUrl={shell.publicUrl} />;
}
