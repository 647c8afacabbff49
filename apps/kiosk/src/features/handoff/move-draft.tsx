import type { Handoff } from '@mingbai/api/contract';
import { useState } from 'react';
import { useTask } from '../../lib/use-task.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { makeHandoff } from './api.ts';
import { HandoffQr } from './handoff-qr.tsx';
import { handoffWords as words } from './words.ts';

/** A draft dies with the visit unless it goes to the phone. */
export function MoveDraft({ payload, publicUrl, watched }: { payload: () => string; publicUrl: string; watched: boolean }) {
  const [handoff, setHandoff] = useState<Handoff | null>(null);
  const { busy, failure, run } = useTask();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const make = () => {
    setAsking(false);
    setOpen(true);
    run(async () => setHandoff(await makeHandoff('draft', payload())));
  };
  return (
    <>
      <Button icon="phone" onClick={watched ? () => setAsking(true) : make}>
        {words.moveTitle}
      </Button>
      {asking && <AskFirst {...words.moveSafe} icon="phone" onYes={make} onNo={() => setAsking(false)} />}
      {open && (
        <Dialog shape="note" label={words.moveTitle} onClose={() => setOpen(false)}>
          <h2 className="note-title">{words.moveTitle}</h2>
          {busy && <p role="status">{words.waiting}</p>}
          <p role="alert">{failure}</p>
          {handoff && !busy && (
            <>
              <HandoffQr handoff={handoff} lead={words.moveLead} publicUrl={publicUrl} />
              <p>{words.moved}</p>
            </>
          )}
          <Button tone="primary" onClick={() => setOpen(false)}>
            知道了
          </Button>
        </Dialog>
      )}
    </>
  );
}
