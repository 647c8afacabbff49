import type { UploadSession } from '@mingbai/api/contract';
import { useRef, useState } from 'react';
import { openMatterSession } from '../features/handoff/api.ts';
import { FileInputs } from '../features/handoff/file-inputs.tsx';
import { KioskUploads } from '../features/handoff/kiosk-uploads.tsx';
import { BookingStatus } from '../features/mediation/booking-status.tsx';
import type { Surroundings } from '../features/mediation/screen.tsx';
import type { UploadsWanted } from '../features/progress/uploads-wanted.ts';
import { ProgressFlow } from '../features/progress/progress-flow.tsx';
import type { Shell } from '../ui/shell.ts';

/** Whatever the receipt is of, its progress is asked in one place. */
export function ProgressDoor({ shell, surroundings, onLeave }: { shell: Shell; surroundings: Surroundings; onLeave: () => void }) {
  return (
    <ProgressFlow
      shell={shell}
      renderMediation={(credentials, leave) => <BookingStatus {...credentials} surroundings={surroundings} onLeave={leave} />}
      renderUploads={(wanted) => <LaterUploads {...wanted} device={shell.device} />}
      onLeave={onLeave}
    />
  );
}

function LaterUploads({ receiptNo, accessCode, papers, device, onDone }: UploadsWanted & { device: Shell['device'] }) {
  const [session, setSession] = useState<UploadSession | null>(null);
  const opening = useRef<Promise<UploadSession> | null>(null);
  const getSession = async () => {
    opening.current ??= openMatterSession(receiptNo, accessCode);
    const opened = await opening.current;
    setSession(opened);
    return opened;
  };
  if (device === 'kiosk') return <KioskUploads papers={papers} session={session} getSession={getSession} onArrived={onDone} />;
  return <FileInputs papers={papers} getSession={getSession} onDone={onDone} />;
}
