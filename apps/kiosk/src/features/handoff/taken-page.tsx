import type { HandoffTaken } from '@mingbai/api/contract';
import { useEffect, useRef, useState } from 'react';
import { useTask } from '../../lib/use-task.ts';
import { TextField } from '../../ui/field.tsx';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import { takeHandoff } from './api.ts';
import { FileInputs } from './file-inputs.tsx';
import { readCode, readUploads, type UploadsPayload } from './payload.ts';
import { handoffWords as words } from './words.ts';

interface Props {
  shell: Shell;
  onDraft: (payload: string) => void;
}

/** On the phone, after the scan: the code is taken from behind `#`, used once, and wiped from the address. */
export function TakenPage({ shell, onDraft }: Props) {
  const [scanned] = useState(() => readCode(location.hash));
  const [code, setCode] = useState(scanned);
  const [uploads, setUploads] = useState<UploadsPayload | null>(null);
  const { busy, failure, run } = useTask();
  const started = useRef(false);

  const accept = (taken: HandoffTaken) => {
    if (taken.kind === 'draft') onDraft(taken.payload);
    else setUploads(readUploads(taken.payload));
  };
  const take = (taking: string) => run(async () => accept(await takeHandoff(taking)));
  useEffect(() => {
    if (started.current || scanned === '') return;
    started.current = true;
    history.replaceState(null, '', '#/handoff');
    take(scanned);
  });

  if (uploads)
    return (
      <StepScreen shell={shell} title={words.uploadsTitle} lead={words.uploadsLead}>
        <FileInputs papers={uploads.papers} getSession={() => Promise.resolve(uploads.session)} onDone={() => undefined} onGone={null} />
      </StepScreen>
    );
  return (
    <StepScreen shell={shell} title={words.title} failure={failure} {...(busy ? {} : { next: { word: words.take, go: () => take(code) } })}>
      {busy ? <p role="status">{words.taking}</p> : <TextField label={words.askCode} value={code} autoCapitalize="characters" onValue={setCode} />}
    </StepScreen>
  );
}
