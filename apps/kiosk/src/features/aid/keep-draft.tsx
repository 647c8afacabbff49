import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { AskFirst } from '../../ui/ask-first.tsx';
import { TickField } from '../../ui/field.tsx';
import type { Aid } from './use-aid.ts';
import { aidWords } from './words.ts';

const words = aidWords.draft;

/** On her own phone a draft may stay, once she has said so; one touch takes it away again. */
export function KeepDraft({ aid, watched }: { aid: Aid; watched: boolean }) {
  const [agreed, setAgreed] = useState(false);
  const [asking, setAsking] = useState(false);
  const keep = () => {
    setAsking(false);
    aid.keep();
  };
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
            <Button icon="phone" disabled={!agreed} onClick={watched ? () => setAsking(true) : keep}>
              {words.save}
            </Button>
          </div>
          {asking && <AskFirst {...words.safe} icon="phone" onYes={keep} onNo={() => setAsking(false)} />}
        </>
      )}
    </div>
  );
}
