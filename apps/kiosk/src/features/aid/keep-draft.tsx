import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TickField } from '../../ui/field.tsx';
import type { Aid } from './use-aid.ts';
import { aidWords } from './words.ts';

const words = aidWords.draft;

/** On her own phone a draft may stay, once she has said so; one touch takes it away again. */
export function KeepDraft({ aid }: { aid: Aid }) {
  const [agreed, setAgreed] = useState(false);
  return (
    <div className="panel">
      {aid.kept ? (
        <div className="row-acts">
          <p role="status">{words.saved}</p>
          <Button icon="close" onClick={aid.dropKept}>
            {words.drop}
          </Button>
        </div>
      ) : (
        <>
          <TickField checked={agreed} onTick={setAgreed}>
            {words.keep}
          </TickField>
          <p className="quiet small">{words.note}</p>
          <div className="row-acts">
            <Button icon="phone" disabled={!agreed} onClick={aid.keep}>
              {words.save}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
