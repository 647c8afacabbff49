import type { UploadSession } from '@mingbai/api/contract';
import { useState } from 'react';
import { CarryScreen } from '../features/carry/carry-screen.tsx';
import { openMatterSession } from '../features/handoff/api.ts';
import { FileInputs } from '../features/handoff/file-inputs.tsx';
import { KioskUploads } from '../features/handoff/kiosk-uploads.tsx';
import { useUploadPlace } from '../features/handoff/use-upload-place.ts';
import { BookingStatus } from '../features/mediation/booking-status.tsx';
import { OwnDataFlow } from '../features/own-data/own-data-flow.tsx';
import type { Surroundings } from '../features/mediation/screen.tsx';
import type { UploadsWanted } from '../features/progress/uploads-wanted.ts';
import type { Asked } from '../features/progress/use-asked.ts';
import { ProgressFlow } from '../features/progress/progress-flow.tsx';
import type { OwnDataAsked, OwnMatter } from '../lib/own-matter.ts';
import type { Shell } from '../ui/shell.ts';
import type { Carrying } from './carrying.ts';

interface ProgressDoorProps {
  shell: Shell;
  asked: Asked;
  surroundings: Surroundings;
  carrying: Carrying;
  onLeave: () => void;
}

/** Whatever the receipt is of, its progress is asked in one place. */
export function ProgressDoor({ shell, asked, surroundings, carrying, onLeave }: ProgressDoorProps) {
  const renderOwnData = (matter: OwnMatter, wanted: OwnDataAsked) => (
    <OwnDataFlow
      {...wanted}
      shell={shell}
      matter={matter}
      saves={surroundings.keeping !== 'by-hand'}
      watched={wanted.watched || surroundings.keeping === 'none'}
    />
  );
  return (
    <ProgressFlow
      shell={shell}
      asked={asked}
      renderMediation={(credentials, leave) => (
        <BookingStatus
          {...credentials}
          surroundings={surroundings}
          renderCarry={(back) => (
            <CarryScreen
              shell={shell}
              from={{ kind: 'mediation', ...credentials }}
              to="aid"
              onCarry={(carried) => carrying.toAid(carried, credentials)}
              onPlain={surroundings.onAid}
              onBack={back}
            />
          )}
          renderOwnData={(wanted) => renderOwnData({ kind: 'mediation', ...credentials }, wanted)}
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
      renderOwnData={(credentials, wanted) => renderOwnData({ kind: 'aid', ...credentials }, wanted)}
      onWatch={surroundings.onWatch}
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
