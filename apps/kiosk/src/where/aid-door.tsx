import type { AidApplicationRequest } from '@mingbai/api/contract';
import { useEffect, useRef } from 'react';
import { AidFlow } from '../features/aid/aid-flow.tsx';
import type { Known } from '../features/aid/flow-props.ts';
import { KeepDraft } from '../features/aid/keep-draft.tsx';
import type { Aid } from '../features/aid/use-aid.ts';
import { isGone, listUploads, openSession } from '../features/handoff/api.ts';
import { FileInputs } from '../features/handoff/file-inputs.tsx';
import { KioskUploads } from '../features/handoff/kiosk-uploads.tsx';
import { MoveDraft } from '../features/handoff/move-draft.tsx';
import { type UploadPlaceHandle, useUploadPlace } from '../features/handoff/use-upload-place.ts';
import type { Shell } from '../ui/shell.ts';
import { toProgressUrl } from './progress-url.ts';

export interface AidDoorProps {
  shell: Shell;
  channel: AidApplicationRequest['channel'];
  aid: Aid;
  known: Known;
  /** `carry`: what is written already shall go with her. */
  onDoor: (kind: string, carry: boolean) => void;
  onLeave: () => void;
  onEnd: () => void;
}

/** The application with its photographs: by the phone's own camera, or at the kiosk by way of a phone. */
export function AidDoor(props: AidDoorProps) {
  const { shell, aid, known } = props;
  const { publicUrl } = shell;
  const isKiosk = shell.device === 'kiosk';
  const place = useUploadPlace({
    session: aid.draft.uploads,
    open: openSession,
    onOpened: (uploads) => aid.change({ uploads }),
    onLost: aid.losePhotos,
  });
  useWaiting(aid, place);
  const watched = known.watched || aid.watched;
  return (
    <AidFlow
      {...props}
      progressUrl={(receiptNo, accessCode) => toProgressUrl(publicUrl, receiptNo, accessCode)}
      renderKeep={() => (isKiosk ? <MoveDraft payload={aid.carry} publicUrl={publicUrl} watched={watched} /> : <KeepDraft aid={aid} watched={watched} />)}
      renderUploads={({ papers, session }) => {
        const waiting = { papers, getSession: place.getSession, onGone: place.lose };
        return isKiosk ? (
          <KioskUploads {...waiting} session={session} onArrived={aid.addArrived} publicUrl={publicUrl} />
        ) : (
          <FileInputs {...waiting} onDone={aid.addArrived} />
        );
      }}
    />
  );
}

/** What a draft taken up again has waiting for it: photographs that are there still, or none after two hours. */
function useWaiting({ draft: { uploads }, addArrived }: Aid, { lose }: UploadPlaceHandle): void {
  const latest = useRef(lose);
  latest.current = lose;
  useEffect(() => {
    if (!uploads) return;
    const controller = new AbortController();
    listUploads(uploads, controller.signal).then(
      (list) => {
        for (const { complete, material } of list) if (complete) addArrived(material);
      },
      (error: unknown) => {
        // Any other failure is met again, and told, when a photograph is sent.
        if (isGone(error)) latest.current(uploads);
      },
    );
    return () => controller.abort();
  }, [uploads, addArrived]);
}
