import type { AidApplicationRequest, UploadSession } from '@mingbai/api/contract';
import { useRef } from 'react';
import { AidFlow } from '../features/aid/aid-flow.tsx';
import type { Known } from '../features/aid/flow-props.ts';
import { KeepDraft } from '../features/aid/keep-draft.tsx';
import type { Aid } from '../features/aid/use-aid.ts';
import { openSession } from '../features/handoff/api.ts';
import { FileInputs } from '../features/handoff/file-inputs.tsx';
import { KioskUploads } from '../features/handoff/kiosk-uploads.tsx';
import { MoveDraft } from '../features/handoff/move-draft.tsx';
import type { Shell } from '../ui/shell.ts';
import { toProgressUrl } from './progress-url.ts';

export interface AidDoorProps {
  shell: Shell;
  channel: AidApplicationRequest['channel'];
  aid: Aid;
  known: Known;
  onDoor: (kind: string) => void;
  onLeave: () => void;
  onEnd: () => void;
}

/** The application with its photographs: by the phone's own camera, or at the kiosk by way of a phone. */
export function AidDoor(props: AidDoorProps) {
  const { shell, aid } = props;
  const opening = useRef<Promise<UploadSession> | null>(null);
  const getSession = async () => {
    if (aid.draft.uploads) return aid.draft.uploads;
    opening.current ??= openSession();
    try {
      const session = await opening.current;
      aid.change({ uploads: session });
      return session;
    } catch (error) {
      opening.current = null;
      throw error;
    }
  };
  return (
    <AidFlow
      {...props}
      progressUrl={toProgressUrl}
      renderKeep={() => (shell.device === 'kiosk' ? <MoveDraft payload={aid.carry} /> : <KeepDraft aid={aid} />)}
      renderUploads={({ papers, session }) =>
        shell.device === 'kiosk' ? (
          <KioskUploads papers={papers} session={session} getSession={getSession} onArrived={aid.addArrived} />
        ) : (
          <FileInputs papers={papers} getSession={getSession} onDone={aid.addArrived} />
        )
      }
    />
  );
}
