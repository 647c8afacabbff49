import type { AidApplicationView } from '@mingbai/api/contract';
import { type ReactNode, useState } from 'react';
import { useTask } from '../../lib/use-task.ts';
import { Choices } from '../../ui/choices.tsx';
import { AreaField } from '../../ui/field.tsx';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import type { UploadsWanted } from './uploads-wanted.ts';
import { type Credentials, type Move, postMove } from './api.ts';
import { progressWords as words } from './words.ts';

type Allowed = AidApplicationView['allowed'][number];

const moveOf: Record<Exclude<Allowed, 'add-materials'>, Move> = {
  withdraw: 'withdrawals',
  object: 'objections',
  rate: 'ratings',
  'change-personnel': 'personnel-changes',
};

interface Props {
  shell: Shell;
  move: Allowed;
  view: AidApplicationView;
  credentials: Credentials;
  renderUploads: (wanted: UploadsWanted) => ReactNode;
  onBack: () => void;
  onDone: () => void;
}

/** One thing she may do, on a screen of its own: what it means, then a second press. */
export function MoveScreen({ shell, move, view, credentials, renderUploads, onBack, onDone }: Props) {
  const { busy, failure, run } = useTask();
  const [said, setSaid] = useState('');
  const [stars, setStars] = useState('');
  const [fault, setFault] = useState('');
  const text = words.move[move];
  const needsWords = move === 'object' || move === 'change-personnel';
  const send = () => {
    if (move === 'add-materials') {
      onDone();
      return;
    }
    const missing = move === 'rate' && stars === '' ? words.pickStars : needsWords && said.trim() === '' ? `请写一写${text.said}` : '';
    setFault(missing);
    if (missing !== '') return;
    run(async () => {
      await postMove(credentials, moveOf[move], bodyOf(move, said.trim(), Number(stars)));
      onDone();
    });
  };
  return (
    <StepScreen
      shell={shell}
      title={text.title}
      lead={text.lead}
      failure={fault === '' ? failure : fault}
      back={{ go: onBack }}
      next={{ word: text.go, go: send, busy }}
    >
      {move === 'add-materials' &&
        renderUploads({ ...credentials, papers: view.materials.map(({ code, title }) => ({ code, title })), onDone: () => undefined })}
      {move === 'rate' && (
        <Choices
          label={words.move.rate.title}
          choices={words.stars.map((title, at) => ({ value: String(at + 1), title: `${at + 1} 分，${title}` }))}
          chosen={[stars]}
          onChoose={setStars}
        />
      )}
      {move !== 'add-materials' && <AreaField optional={!needsWords} label={text.said} rows={4} value={said} onValue={setSaid} />}
    </StepScreen>
  );
}

function bodyOf(move: Exclude<Allowed, 'add-materials'>, said: string, stars: number): unknown {
  if (move === 'rate') return { satisfied: stars, ...(said === '' ? {} : { comment: said }) };
  return said === '' ? {} : { reason: said };
}
