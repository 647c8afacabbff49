import type { PublicSettings, Triage } from '@mingbai/api/contract';
import { gateLook, shortSafetyText } from '../features/safety/gate-look.ts';
import { words } from '../lib/words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { kioskWords } from './words.ts';

interface Props {
  safety: NonNullable<Triage['safety']>;
  settings: PublicSettings;
  onEnd: () => void;
  onGoOn: () => void;
}

/** Before any answer: whom to call and where one is, in figures to be read from afar. */
export function Emergency({ safety, settings, onEnd, onGoOn }: Props) {
  const look = gateLook[safety.gate];
  const { districtName, hallName, sample } = settings;
  const place = sample || hallName.startsWith(districtName) ? hallName : districtName + hallName;
  return (
    <main className="emergency">
      <div className="emergency-words" role="alert">
        <h1 className="emergency-title">
          <Icon name="alert" />
          {look.title}
        </h1>
        <p className="emergency-text">{shortSafetyText(safety.text)}</p>
      </div>
      <ul className="emergency-calls">
        {safety.calls.map(({ number, name }) => (
          <li key={number}>
            <strong>{number}</strong>
            <span>{name}</span>
          </li>
        ))}
      </ul>
      <section className="emergency-place">
        <h2>{kioskWords.emergency.place}</h2>
        <p>{kioskWords.emergency.say(place)}</p>
        <p>{kioskWords.emergency.plate}</p>
        <p className="quiet">{kioskWords.emergency.noPhone}</p>
      </section>
      <div className="emergency-acts">
        {look.watched && (
          <Button tone="danger" icon="leave" onClick={onEnd}>
            {words.quickExit}
          </Button>
        )}
        <Button icon="forward" onClick={onGoOn}>
          {kioskWords.emergency.goOn}
        </Button>
      </div>
    </main>
  );
}
