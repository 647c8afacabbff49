import { type Failure, failureText } from '../../lib/failure.ts';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icon.tsx';
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

interface Way {
  title: string;
  icon: IconName;
  open: () => void;
}

interface DoorProps {
  kind: string;
  title: string;
  why: string;
}

/** What to do and to bring where the way leads out of this house. */
const guides: Partial<Record<string, string>> = {
  court: 'guide:court-filing',
  'labour-arbitration': 'guide:labour-arbitration',
  'labour-inspection': 'guide:labour-inspection-and-wages',
  'traffic-police': 'guide:traffic-accident',
  'consumer-complaint': 'guide:consumer-complaint',
  'administrative-reconsideration': 'guide:reconsideration',
};

/** Where else to turn: what lies on this machine opens at once, for the rest a guide says how. */
export function NextDoors({ doors, onAid }: { doors: readonly DoorProps[]; onAid?: () => void }) {
  const { onAid: openAid, onMediation, shell } = useSurroundings();
  const opens: Partial<Record<string, Way>> = {
    'legal-aid': { title: text.stopped.aid, icon: 'aid', open: onAid ?? openAid },
    mediation: { title: text.stopped.mediation, icon: 'mediation', open: onMediation },
    staff: { title: text.stopped.person, icon: 'people', open: shell.onPerson },
    hotline: { title: text.stopped.person, icon: 'people', open: shell.onPerson },
  };
  const findWay = ({ kind, title }: DoorProps): Way | undefined => {
    const id = guides[kind];
    return id === undefined ? opens[kind] : { title: text.stopped.guide, icon: 'book', open: () => shell.onGuide({ id, title }) };
  };
  return (
    <ul className="next-doors">
      {doors.map((door) => {
        const { kind, title, why } = door;
        const way = findWay(door);
        return (
          <li key={`${kind} ${title}`} className="next-door">
            <strong>{title}</strong>
            <p>{why}</p>
            {way && (
              <Button icon={way.icon} onClick={way.open}>
                {way.title}
                <span className="sr-only">：{title}</span>
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
