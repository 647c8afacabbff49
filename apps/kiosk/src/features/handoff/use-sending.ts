import { type AidMaterial, type Upload, uploadBytesMax, type UploadSession } from '@mingbai/api/contract';
import { useState } from 'react';
import { ApiProblem } from '../../lib/api.ts';
import { failureText, toFailure } from '../../lib/failure.ts';
import { createKey } from '../../lib/random-key.ts';
import { announceFile, deleteUpload, findUploadType, isGone, isOpen, sendFile } from './api.ts';
import { handoffWords } from './words.ts';

export interface Sending {
  key: string;
  material: AidMaterial;
  name: string;
  percent: number;
  state: 'sending' | 'done' | 'broken';
  /** Why the server did not take it; empty after a mere break, which can be taken up again. */
  refusal: string;
}

interface Kept extends Sending {
  file: File;
  /** Where it was sent to; empty before. */
  sessionId: string;
  upload: Upload | null;
}

export interface FileSending {
  files: readonly Sending[];
  refusal: string;
  add: (material: AidMaterial, chosen: readonly File[]) => void;
  goOn: (key: string) => void;
  remove: (key: string) => void;
}

interface Waiting {
  /** Opens the place they wait in with the first of them. */
  getSession: () => Promise<UploadSession>;
  /** That place is closed; the next `getSession` opens another. Null where it cannot be opened from here. */
  onGone: ((closed: UploadSession) => void) | null;
  onDone: (material: AidMaterial) => void;
}

/** Files on their way. Where the place they wait in has closed meanwhile, the file in hand goes to a new one, and those before must be made again. */
export function useSending({ getSession, onGone, onDone }: Waiting): FileSending {
  const [files, setFiles] = useState<readonly Kept[]>([]);
  const [refusal, setRefusal] = useState('');
  const change = (key: string, part: Partial<Kept>) => setFiles((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));

  const send = async (session: UploadSession, { key, file, material, upload }: Kept) => {
    const type = findUploadType(file);
    if (!type) return;
    const announced = upload ?? (await announceFile(session, { file, type, material }, key));
    change(key, { upload: announced });
    await sendFile(session, file, announced, (now) => change(key, { upload: now, percent: Math.floor((now.offset / now.bytes) * 100) }));
    change(key, { state: 'done', percent: 100, sessionId: session.id });
    onDone(material);
  };
  const sendAnew = async (kept: Kept) => {
    const session = await getSession();
    try {
      await send(session, kept);
    } catch (error) {
      if (!isGone(error) || !onGone || (await isOpen(session))) throw error;
      onGone(session);
      setFiles((before) => before.map((one) => (one.sessionId === session.id ? lost(one) : one)));
      await send(await getSession(), { ...kept, upload: null });
    }
  };
  const start = async (kept: Kept) => {
    change(kept.key, { state: 'sending', refusal: '' });
    try {
      await sendAnew(kept);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      change(kept.key, { state: 'broken', refusal: refusalOf(error, onGone === null) });
    }
  };

  const find = (key: string) => files.find((one) => one.key === key);
  return {
    files,
    refusal,
    add: (material, chosen) => {
      const faults: string[] = [];
      for (const file of chosen) {
        const fault = refuse(file);
        if (fault !== '') faults.push(fault);
        else {
          const kept: Kept = { key: createKey(), file, material, name: file.name, percent: 0, state: 'sending', refusal: '', upload: null, sessionId: '' };
          setFiles((before) => [...before, kept]);
          void start(kept);
        }
      }
      setRefusal(faults.join(' '));
    },
    goOn: (key) => {
      const kept = find(key);
      if (kept) void start(kept);
    },
    remove: (key) => {
      const upload = find(key)?.upload;
      setFiles((before) => before.filter((one) => one.key !== key));
      // The place they wait in forgets by itself; a deletion that does not arrive does no harm.
      if (upload)
        void getSession()
          .then((session) => deleteUpload(session, upload.id))
          .catch(() => undefined);
    },
  };
}

function lost(file: Kept): Kept {
  return { ...file, state: 'broken', refusal: handoffWords.again, upload: null, sessionId: '' };
}

/** Empty for a mere break. `elsewhere`: only the kiosk can open another place to wait in. */
function refusalOf(error: Error, elsewhere: boolean): string {
  if (isGone(error)) return elsewhere ? handoffWords.kioskGone : handoffWords.again;
  return error instanceof ApiProblem ? failureText(toFailure(error)) : '';
}

function refuse(file: File): string {
  if (findUploadType(file) === undefined) return handoffWords.wrongKind(file.name);
  if (file.size === 0) return handoffWords.empty(file.name);
  return file.size > uploadBytesMax ? handoffWords.tooBig(file.name) : '';
}
