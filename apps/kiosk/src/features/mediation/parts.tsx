import { type Failure, failureText } from '../../lib/failure.ts';
import { Button } from '../../ui/button.tsx';
import { useSurroundings } from './screen.tsx';
import type { Loaded } from './use-loaded.ts';
import { text } from './words.ts';

export function FailureLine({ failure, onAgain }: { failure: Failure; onAgain?: () => void }) {
  return (
    <div className="mediation-failure" role="alert">
      <p>{failureText(failure)}</p>
      {onAgain && (
        <Button icon="retry" onClick={onAgain}>
          {text.again}
        </Button>
      )}
    </div>
  );
}

/** What is being fetched, or why it is not there. */
export function Waiting<T>({ loaded }: { loaded: Loaded<T> }) {
  const { shell } = useSurroundings();
  if (loaded.failure)
    return (
      <>
        <FailureLine failure={loaded.failure} onAgain={loaded.again} />
        <Button icon="people" onClick={shell.onPerson}>
          {text.stopped.person}
        </Button>
      </>
    );
  return (
    <p className="quiet" role="status">
      {text.loading}
    </p>
  );
}

interface DoorProps {
  kind: string;
  title: string;
  why: string;
}

/** Where else to turn; those that lie on this screen can be opened at once. */
export function NextDoors({ doors }: { doors: readonly DoorProps[] }) {
  const { onAid, shell } = useSurroundings();
  const opens: Partial<Record<string, { title: string; open: () => void }>> = {
    'legal-aid': { title: text.stopped.aid, open: onAid },
    staff: { title: text.stopped.person, open: shell.onPerson },
    hotline: { title: text.stopped.person, open: shell.onPerson },
  };
  return (
    <ul className="next-doors">
      {doors.map(({ kind, title, why }) => {
        const way = opens[kind];
        return (
          <li key={`${kind} ${title}`} className="next-door">
            <strong>{title}</strong>
            <p>{why}</p>
            {way && (
              <Button icon={kind === 'legal-aid' ? 'aid' : 'people'} onClick={way.open}>
                {way.title}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
