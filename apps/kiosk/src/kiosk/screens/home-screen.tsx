import type { PublicSettings } from '@mingbai/api/contract';
import { words } from '../../lib/words.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import type { Screen } from '../screen.ts';
import { kioskWords } from '../words.ts';

type HomeDoor = keyof typeof kioskWords.doors;

const doors: readonly { door: HomeDoor; icon: IconName; opens: Screen }[] = [
  { door: 'ask', icon: 'ask', opens: 'compose' },
  { door: 'aid', icon: 'aid', opens: 'aid' },
  { door: 'mediation', icon: 'mediation', opens: 'mediation' },
  { door: 'progress', icon: 'progress', opens: 'progress' },
  { door: 'people', icon: 'call', opens: 'people' },
  { door: 'more', icon: 'more', opens: 'more' },
];

export function HomeScreen({ settings, onOpen }: { settings: PublicSettings; onOpen: (screen: Screen) => void }) {
  return (
    <main className="home">
      <div className="home-greeting">
        <h1>
          <span>{kioskWords.hello}</span>
          <span>{kioskWords.welcome(settings.hallName)}</span>
        </h1>
        <p>{kioskWords.lead}</p>
      </div>
      <button type="button" className="ask-line" onClick={() => onOpen('compose')}>
        <span className="ask-line-words">{kioskWords.askLine}</span>
        <span className="ask-line-go">{kioskWords.askGo}</span>
      </button>
      <div className="home-lines">
        <Line className="tap-line" icon="tap" words={kioskWords.tapLine} onClick={() => onOpen('path')} />
        <Line className="sum-line" icon="sum" words={kioskWords.sumLine} onClick={() => onOpen('calculators')} />
      </div>
      <ul className="home-doors">
        {doors.map(({ door, icon, opens }) => (
          <li key={door}>
            <button type="button" className="home-door" onClick={() => onOpen(opens)}>
              <Icon name={icon} />
              <span className="home-door-title">{kioskWords.doors[door].title}</span>
              <span className="home-door-hint">{kioskWords.doors[door].hint}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="home-notice">
        {words.aiBar}
        {!settings.officialTexts && words.digestOnly}
        {settings.sample && kioskWords.sample}
      </p>
    </main>
  );
}

function Line({ className, icon, words: line, onClick }: { className: string; icon: IconName; words: string; onClick: () => void }) {
  return (
    <button type="button" className={className} onClick={onClick}>
      <Icon name={icon} />
      <span>{line}</span>
      <Icon name="forward" />
    </button>
  );
}
