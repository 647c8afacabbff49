import { type ReactNode, useEffect, useState } from 'react';
import type { OwnDataAsked } from '../../lib/own-matter.ts';
import { TextField } from '../../ui/field.tsx';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import { AidStatus } from './aid-status.tsx';
import type { UploadsWanted } from './uploads-wanted.ts';
import type { Credentials } from './api.ts';
import type { Asked } from './use-asked.ts';
import { kindOf, readCredentials, tidyCode, tidyReceiptNo } from './credentials.ts';
import { progressWords as words } from './words.ts';

interface Props {
  shell: Shell;
  asked: Asked;
  /** Another feature shows a booking; the entry puts them together. */
  renderMediation: (credentials: Credentials, onLeave: () => void) => ReactNode;
  renderUploads: (wanted: UploadsWanted) => ReactNode;
  renderCarry: (credentials: Credentials, onBack: () => void) => ReactNode;
  renderOwnData: (credentials: Credentials, asked: OwnDataAsked) => ReactNode;
  onWatch: () => void;
  onLeave: () => void;
}

/** Number and code, or both from behind the `#` of a receipt's QR; they are wiped from the address at once. */
export function ProgressFlow({ shell, asked, renderMediation, renderUploads, renderCarry, renderOwnData, onWatch, onLeave }: Props) {
  const { credentials, ask, forget } = asked;
  useEffect(() => {
    const follow = () => {
      const found = readCredentials(location.hash);
      if (!found) return;
      ask(found);
      history.replaceState(null, '', '#/progress');
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [ask]);
  if (!credentials) return <AskCredentials shell={shell} onFound={ask} onLeave={onLeave} />;
  const name = `${credentials.receiptNo} ${credentials.accessCode}`;
  if (kindOf(credentials.receiptNo) === 'mediation')
    return (
      <div key={name} className="flow-place">
        {renderMediation(credentials, forget)}
      </div>
    );
  return (
    <AidStatus
      key={name}
      shell={shell}
      credentials={credentials}
      renderUploads={renderUploads}
      renderCarry={(onBack) => renderCarry(credentials, onBack)}
      renderOwnData={(asked) => renderOwnData(credentials, asked)}
      onWatch={onWatch}
      onLeave={forget}
    />
  );
}

function AskCredentials({ shell, onFound, onLeave }: { shell: Shell; onFound: (credentials: Credentials) => void; onLeave: () => void }) {
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const [fault, setFault] = useState('');
  const look = () => {
    const credentials = { receiptNo: tidyReceiptNo(number), accessCode: tidyCode(code) };
    if (credentials.receiptNo === '' || credentials.accessCode === '') setFault(words.both);
    else if (kindOf(credentials.receiptNo) === undefined) setFault(words.wrongKind);
    else onFound(credentials);
  };
  return (
    <StepScreen shell={shell} title={words.title} lead={words.lead} failure={fault} back={{ go: onLeave }} next={{ word: words.go, go: look }}>
      <TextField label={words.number} hint={words.numberHint} value={number} autoCapitalize="characters" maxLength={40} onValue={setNumber} />
      <TextField label={words.code} hint={words.codeHint} value={code} autoCapitalize="characters" maxLength={40} onValue={setCode} />
    </StepScreen>
  );
}
