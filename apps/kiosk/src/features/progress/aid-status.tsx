import type { AidApplicationView } from '@mingbai/api/contract';
import { type ReactNode, useEffect, useState } from 'react';
import type { OwnDataAsked } from '../../lib/own-matter.ts';
import { Button } from '../../ui/button.tsx';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import type { Credentials } from './api.ts';
import { MoveScreen } from './move-screen.tsx';
import './progress.css';
import { offersMediation } from './offers-mediation.ts';
import { Documents, Handler, Owed, Remedies, Result, Timeline } from './status-parts.tsx';
import type { UploadsWanted } from './uploads-wanted.ts';
import { useApplication } from './use-application.ts';
import { progressWords as words } from './words.ts';

type Allowed = AidApplicationView['allowed'][number];

interface Props {
  shell: Shell;
  credentials: Credentials;
  renderUploads: (wanted: UploadsWanted) => ReactNode;
  /** The way to mediation with what was written here. */
  renderCarry: (onBack: () => void) => ReactNode;
  renderOwnData: (asked: OwnDataAsked) => ReactNode;
  /** Somebody at home may look: from now on the way out is always there. */
  onWatch: () => void;
  onLeave: () => void;
}

/** One application as its owner sees it: where it stands, what comes, and only what she may do now. */
export function AidStatus({ shell, credentials, renderUploads, renderCarry, renderOwnData, onWatch, onLeave }: Props) {
  const { view, failure, refresh } = useApplication(credentials);
  const [doing, setDoing] = useState<Allowed | 'carry' | 'own-data' | null>(null);
  const [said, setSaid] = useState('');
  const back = { word: words.again, go: onLeave };
  const watched = view?.watched === true;
  useEffect(() => {
    if (watched) onWatch();
  }, [watched, onWatch]);
  if (!view)
    return (
      <StepScreen
        key="waiting"
        shell={shell}
        title={words.title}
        failure={failure}
        back={back}
        {...(failure === '' ? {} : { next: { word: words.refresh, go: refresh } })}
      >
        {failure === '' && <p role="status">{words.loading}</p>}
      </StepScreen>
    );
  const lookAgain = () => {
    setSaid('');
    refresh();
  };
  const done = (word: string) => {
    setSaid(word);
    setDoing(null);
    refresh();
  };
  if (doing === 'carry') return renderCarry(() => setDoing(null));
  if (doing === 'own-data')
    return renderOwnData({
      stages: view.timeline,
      wayOut: view.allowed.includes('withdraw') ? { kind: 'withdraw', go: () => setDoing('withdraw') } : null,
      watched,
      onBack: () => {
        setDoing(null);
        refresh();
      },
    });
  if (doing)
    return (
      <MoveScreen
        key={doing}
        shell={shell}
        move={doing}
        view={view}
        credentials={credentials}
        renderUploads={renderUploads}
        onBack={() => setDoing(null)}
        onDone={() => done(words.done)}
      />
    );
  return (
    <StepScreen key="status" shell={shell} title={view.stateTitle} lead={view.next} failure={failure} back={back} next={{ word: words.refresh, go: lookAgain }}>
      <p role="status">{said}</p>
      <p className="quiet">
        {view.matterTitle} · <span className="whole-number">{view.receiptNo}</span>
      </p>
      <Owed view={view} />
      <Result view={view} onBasis={shell.onBasis} />
      <Remedies view={view} onBasis={shell.onBasis} />
      <Handler view={view} />
      {view.allowed.length > 0 && (
        <section className="panel" aria-label={words.moves}>
          <h4 className="panel-title">{words.moves}</h4>
          <div className="row-acts">
            {view.allowed.map((move) => (
              <Button key={move} onClick={() => setDoing(move)}>
                {words.move[move].title}
              </Button>
            ))}
          </div>
        </section>
      )}
      {offersMediation(view) && (
        <section className="panel" aria-label={words.other}>
          <h4 className="panel-title">{words.other}</h4>
          <p>{words.mediate}</p>
          <div className="row-acts">
            <Button icon="mediation" onClick={() => setDoing('carry')}>
              {words.mediateGo}
            </Button>
          </div>
        </section>
      )}
      {view.rating && <p>{words.rated(view.rating.satisfied)}</p>}
      <Documents view={view} accessCode={credentials.accessCode} device={shell.device} />
      <Timeline view={view} />
      <section className="panel" aria-label={words.ownData}>
        <p>{words.ownDataWhat}</p>
        <div className="row-acts">
          <Button icon="progress" onClick={() => setDoing('own-data')}>
            {words.ownData}
          </Button>
        </div>
      </section>
    </StepScreen>
  );
}
