import type { AidOptions } from '@mingbai/api/contract';
import { Button } from '../../ui/button.tsx';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import type { Aid } from './use-aid.ts';
import { aidWords } from './words.ts';

const words = aidWords.start;

export function Start({ shell, options, aid, onGo, onLeave }: { shell: Shell; options: AidOptions; aid: Aid; onGo: () => void; onLeave: () => void }) {
  return (
    <StepScreen shell={shell} title={words.title} lead={words.lead} back={{ go: onLeave }} next={{ word: words.go, go: onGo }}>
      {aid.kept && (
        <div className="panel">
          <p>{words.found}</p>
          <div className="row-acts">
            <Button tone="primary" icon="forward" onClick={aid.resume}>
              {words.resume}
            </Button>
            <Button icon="close" onClick={aid.dropKept}>
              {words.discard}
            </Button>
          </div>
        </div>
      )}
      {options.sample && <p className="mind-note">{words.sample}</p>}
    </StepScreen>
  );
}
