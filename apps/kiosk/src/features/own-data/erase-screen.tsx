import type { ErasureReply } from '@mingbai/api/contract';
import { useState } from 'react';
import type { WayOut } from '../../lib/own-matter.ts';
import { createKey } from '../../lib/random-key.ts';
import { useTask } from '../../lib/use-task.ts';
import { BasisChips } from '../../ui/basis-chips.tsx';
import { Button } from '../../ui/button.tsx';
import { AreaField } from '../../ui/field.tsx';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import { postErasure } from './api.ts';
import type { OwnDataProps } from './props.ts';
import { ownDataWords as words } from './words.ts';

const text = words.erase;

/** The wish to be forgotten, and at once what stands against it now (个人信息保护法 47). */
export function EraseScreen({ shell, matter, wayOut, onBack, onDone }: OwnDataProps & { onDone: () => void }) {
  const { busy, failure, run } = useTask();
  const [reason, setReason] = useState('');
  const [reply, setReply] = useState<ErasureReply | null>(null);
  // The same wish sent twice is one wish.
  const [key] = useState(createKey);
  if (reply) return <Reply key="reply" shell={shell} reply={reply} wayOut={wayOut} onDone={onDone} />;
  const send = () => run(async () => setReply(await postErasure(matter, reason.trim(), key)));
  return (
    <StepScreen key="ask" shell={shell} title={text.title} lead={text.lead} failure={failure} back={{ go: onBack }} next={{ word: text.go, go: send, busy }}>
      <AreaField optional label={text.reason} rows={4} value={reason} onValue={setReason} />
    </StepScreen>
  );
}

function Reply({ shell, reply, wayOut, onDone }: { shell: Shell; reply: ErasureReply; wayOut: WayOut | null; onDone: () => void }) {
  return (
    <StepScreen shell={shell} title={text.titles[reply.state]} back={{ word: text.back, go: onDone }} next={{ word: words.person, go: shell.onPerson }}>
      <p className="own-answer">{reply.text}</p>
      {wayOut && (
        <div className="row-acts">
          <Button onClick={wayOut.go}>{text[wayOut.kind]}</Button>
        </div>
      )}
      <BasisChips basis={reply.basis} label={text.basis} onOpen={shell.onBasis} />
    </StepScreen>
  );
}
