import SignaturePad from 'signature_pad';
import { useEffect, useRef, useState } from 'react';
import { instantOf } from '../../lib/date-text.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { StepScreen } from '../../ui/step-screen.tsx';
import { frame } from './form-screens.tsx';
import type { ScreenProps } from './screen-props.ts';
import { drawName } from './draw-name.ts';
import { aidWords } from './words.ts';

const words = aidWords.signature;

export function Signature(props: ScreenProps) {
  const { draft, change } = props;
  const [typing, setTyping] = useState(false);
  const [typed, setTyped] = useState('');
  const sign = (png: string) => change({ signature: { png, signedAt: instantOf(new Date()) } });
  return (
    <StepScreen {...frame(props)} title={words.title} lead={words.lead}>
      {draft.signature ? (
        <div className="panel">
          <p role="status">{words.done}</p>
          <img className="signature-shown" src={draft.signature.png} alt={words.title} />
        </div>
      ) : (
        <SignatureBox onSigned={sign} />
      )}
      <div className="row-acts">
        <Button icon="retry" disabled={!draft.signature} onClick={() => change({ signature: null })}>
          {words.clear}
        </Button>
        <Button icon="type" aria-expanded={typing} onClick={() => setTyping(!typing)}>
          {words.orType}
        </Button>
      </div>
      {typing && (
        <div className="panel">
          <TextField label={words.typed} value={typed} maxLength={50} onValue={setTyped} />
          <div className="row-acts">
            <Button icon="yes" disabled={typed.trim() === ''} onClick={() => sign(drawName(typed.trim()))}>
              {words.confirmTyped}
            </Button>
          </div>
        </div>
      )}
    </StepScreen>
  );
}

const pauseMs = 1200;

/** Taken as signed once the finger has rested: a name has several strokes. */
function SignatureBox({ onSigned }: { onSigned: (png: string) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const done = useRef(onSigned);
  done.current = onSigned;
  useEffect(() => {
    const { current } = canvas;
    if (!current) return;
    // One dot of the picture for one of the screen: it is to be read, not enlarged, and must stay small.
    current.width = current.clientWidth;
    current.height = current.clientHeight;
    const pad = new SignaturePad(current, { minWidth: 1.5, maxWidth: 4, penColor: '#000', backgroundColor: '#fff' });
    let timer: ReturnType<typeof setTimeout> | undefined;
    pad.addEventListener('beginStroke', () => clearTimeout(timer));
    pad.addEventListener('endStroke', () => {
      timer = setTimeout(() => done.current(pad.toDataURL('image/png')), pauseMs);
    });
    return () => {
      clearTimeout(timer);
      pad.off();
    };
  }, []);
  return <canvas ref={canvas} className="signature-box" role="img" aria-label={words.label} />;
}
