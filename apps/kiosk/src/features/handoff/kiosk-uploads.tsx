import type { AidMaterial, Handoff, Upload, UploadSession } from '@mingbai/api/contract';
import { useEffect, useRef, useState } from 'react';
import { sayAlive } from '../../lib/alive.ts';
import { useTask } from '../../lib/use-task.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { isGone, listUploads, makeHandoff } from './api.ts';
import { HandoffQr } from './handoff-qr.tsx';
import './handoff.css';
import { type Paper, writeUploads } from './payload.ts';
import { handoffWords as words } from './words.ts';

const pollMs = 3000;

interface Props {
  papers: readonly Paper[];
  session: UploadSession | null;
  getSession: () => Promise<UploadSession>;
  onArrived: (material: AidMaterial) => void;
  /** The place they waited in is closed. */
  onGone: (closed: UploadSession) => void;
  publicUrl: string;
}

/** At the kiosk: a QR for the phone, and what has come from it. */
export function KioskUploads({ papers, session, getSession, onArrived, onGone, publicUrl }: Props) {
  const { busy, failure, run } = useTask();
  const [handoff, setHandoff] = useState<Handoff | null>(null);
  const arrived = useArrived(session, onArrived, (closed) => {
    setHandoff(null);
    onGone(closed);
  });
  const make = () =>
    run(async () => {
      setHandoff(await makeHandoff('uploads', writeUploads({ session: await getSession(), papers })));
    });
  return (
    <div className="panel">
      <p className="panel-title">{words.kioskTitle}</p>
      {handoff && <HandoffQr handoff={handoff} lead={words.kioskLead} publicUrl={publicUrl} />}
      <div className="row-acts">
        <Button icon="phone" disabled={busy} onClick={make}>
          {handoff ? words.kioskAgain : words.kioskMake}
        </Button>
      </div>
      <p role="alert">{failure}</p>
      <div aria-live="polite">
        {(handoff || arrived.length > 0) && <p className="panel-title">{words.arrived}</p>}
        {handoff && arrived.length === 0 && <p className="quiet">{words.noneYet}</p>}
        <ul className="plain-list">
          {arrived.map((upload) => (
            <li key={upload.id} className="arrived">
              <Icon name={upload.complete ? 'yes' : 'clock'} />
              <span>
                {papers.find(({ code }) => code === upload.material)?.title} {upload.fileName}
                {!upload.complete && ` ${words.sending(Math.floor((upload.offset / upload.bytes) * 100))}`}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Looks every few seconds; whatever moves keeps the screen from being wiped while the hands are on the phone. */
function useArrived(session: UploadSession | null, onArrived: (material: AidMaterial) => void, onGone: (closed: UploadSession) => void): readonly Upload[] {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const told = useRef(onArrived);
  told.current = onArrived;
  const lost = useRef(onGone);
  lost.current = onGone;
  useEffect(() => {
    if (!session) return;
    const controller = new AbortController();
    let seen = '';
    const look = async () => {
      const list = await listUploads(session, controller.signal);
      const now = JSON.stringify(list);
      if (now === seen) return;
      seen = now;
      setUploads(list);
      sayAlive();
      for (const { complete, material } of list) if (complete) told.current(material);
    };
    // A look that fails is followed by the next one, unless there is nothing left to look at.
    const lookQuietly = () =>
      void look().catch((error: unknown) => {
        if (!isGone(error) || controller.signal.aborted) return;
        setUploads([]);
        lost.current(session);
      });
    lookQuietly();
    const timer = setInterval(lookQuietly, pollMs);
    return () => {
      controller.abort();
      clearInterval(timer);
    };
  }, [session]);
  return uploads;
}
