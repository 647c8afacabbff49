import { type AidMaterial, uploadTypes, type UploadSession } from '@mingbai/api/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Paper } from './payload.ts';
import './handoff.css';
import { type Sending, useSending } from './use-sending.ts';
import { handoffWords as words } from './words.ts';

interface Props {
  papers: readonly Paper[];
  getSession: () => Promise<UploadSession>;
  onDone: (material: AidMaterial) => void;
  onGone: ((closed: UploadSession) => void) | null;
}

/** On the phone: say which paper, take the picture, see it go. */
export function FileInputs({ papers, ...waiting }: Props) {
  const [paper, setPaper] = useState<AidMaterial | null>(papers.length === 1 ? (papers[0]?.code ?? null) : null);
  const { files, refusal, add, goOn, remove } = useSending(waiting);
  return (
    <div className="panel">
      {papers.length > 1 && (
        <>
          <p className="panel-title">{words.paper}</p>
          <Choices label={words.paper} choices={papers.map(({ code, title }) => ({ value: code, title }))} chosen={paper ? [paper] : []} onChoose={setPaper} />
        </>
      )}
      {paper && (
        <div className="row-acts">
          <FileButton icon="phone" word={words.photo} accept="image/jpeg,image/png" camera onFiles={(chosen) => add(paper, chosen)} />
          <FileButton icon="fresh" word={words.file} accept={uploadTypes.join(',')} onFiles={(chosen) => add(paper, chosen)} />
        </div>
      )}
      <p className="quiet small">{words.kinds}</p>
      <p role="alert" className="file-refusal">
        {refusal}
      </p>
      <ul className="plain-list" aria-live="polite">
        {files.map((file) => (
          <FileRow
            key={file.key}
            file={file}
            title={papers.find(({ code }) => code === file.material)?.title ?? ''}
            onGoOn={() => goOn(file.key)}
            onRemove={() => remove(file.key)}
          />
        ))}
      </ul>
    </div>
  );
}

interface FileButtonProps {
  icon: 'phone' | 'fresh';
  word: string;
  accept: string;
  camera?: boolean;
  onFiles: (chosen: readonly File[]) => void;
}

function FileButton({ icon, word, accept, camera = false, onFiles }: FileButtonProps) {
  return (
    <label className="button file-button">
      <Icon name={icon} />
      <span>{word}</span>
      <input
        type="file"
        className="sr-only"
        accept={accept}
        multiple={!camera}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          // A copy: emptying the input below would empty its live list too.
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </label>
  );
}

function FileRow({ file, title, onGoOn, onRemove }: { file: Sending; title: string; onGoOn: () => void; onRemove: () => void }) {
  const state = { sending: words.sending(file.percent), done: words.done, broken: file.refusal === '' ? words.broken : file.refusal }[file.state];
  return (
    <li className="file-row">
      <span className="file-name">
        {title} {file.name}
        <span className="quiet small">{state}</span>
      </span>
      {file.state === 'sending' && <progress max={100} value={file.percent} aria-label={`${file.name} ${state}`} />}
      {file.state === 'broken' && file.refusal === '' && (
        <Button icon="retry" onClick={onGoOn}>
          {words.goOn}
        </Button>
      )}
      {file.state !== 'sending' && (
        <Button tone="quiet" icon="close" onClick={onRemove}>
          {words.remove}
        </Button>
      )}
    </li>
  );
}
