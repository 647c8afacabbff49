import type { PublicSettings, Route } from '@mingbai/api/contract';
import { useState } from 'react';
import { ArticleSheet, type SheetSubject } from '../features/article/article-sheet.tsx';
import { useAsk } from '../features/ask/use-ask.ts';
import { useDisplay } from '../features/display/use-display.ts';
import { articleTarget } from '../features/routes/route-look.ts';
import { noMemory } from '../lib/remembered.ts';
import { FootBar } from './foot-bar.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { AnswerScreen } from './screens/answer-screen.tsx';
import { ComposeScreen } from './screens/compose-screen.tsx';
import { DoorScreen } from './screens/door-screen.tsx';
import { HomeScreen } from './screens/home-screen.tsx';
import { MoreScreen } from './screens/more-screen.tsx';
import { PeopleScreen } from './screens/people-screen.tsx';
import { isComingDoor, type Screen } from './screen.ts';
import { TopBar } from './top-bar.tsx';
import { useIdle } from './use-idle.ts';

const plainDisplay = { large: false, contrast: false, low: false };

const screenOfAction: Record<Route['action']['type'], Screen> = {
  'apply-aid': 'aid',
  'book-mediation': 'mediation',
  call: 'people',
  visit: 'people',
  read: 'people',
  staff: 'people',
};

export function Visit({ settings, onEnd }: { settings: PublicSettings; onEnd: () => void }) {
  const { display, toggle } = useDisplay(noMemory, plainDisplay);
  const { turns, busy, ask, retry, stop } = useAsk('kiosk');
  const [screen, setScreen] = useState<Screen>('home');
  const [draft, setDraft] = useState('');
  const [subject, setSubject] = useState<SheetSubject | null>(null);
  const turn = turns.at(-1);
  const touched = screen !== 'home' || turns.length > 0 || draft !== '' || display.large || display.contrast || display.low;
  const secondsLeft = useIdle(touched, onEnd);

  const send = (message: string) => {
    if (busy) stop();
    ask(message);
    setDraft('');
    setScreen('answer');
  };
  const openAction = (action: Route['action']) => {
    const article = action.type === 'read' ? articleTarget(action.target) : null;
    if (article) setSubject({ article });
    else setScreen(screenOfAction[action.type]);
  };
  const back = () => setScreen(turn && screen !== 'answer' ? 'answer' : 'home');

  return (
    <div className="kiosk">
      <TopBar hallName={settings.hallName} />
      <div className="screen" key={screen}>
        {screen === 'home' && <HomeScreen settings={settings} onOpen={setScreen} />}
        {screen === 'compose' && <ComposeScreen draft={draft} onDraft={setDraft} onAsk={send} onBack={back} />}
        {screen === 'answer' && turn && (
          <AnswerScreen
            turn={turn}
            settings={settings}
            onCite={(citation) => setSubject({ citation })}
            onOpen={openAction}
            onAsk={send}
            onRetry={retry}
            onStop={stop}
            onEnd={onEnd}
            onPerson={() => setScreen('people')}
            onAgain={() => setScreen('compose')}
            onEdit={() => {
              setDraft(turn.request.message);
              setScreen('compose');
            }}
          />
        )}
        {screen === 'people' && <PeopleScreen settings={settings} onBack={back} />}
        {screen === 'more' && <MoreScreen settings={settings} display={display} onToggle={toggle} onPeople={() => setScreen('people')} onBack={back} />}
        {isComingDoor(screen) && <DoorScreen door={screen} settings={settings} onPerson={() => setScreen('people')} onBack={back} />}
      </div>
      <FootBar large={display.large} onLarge={() => toggle('large')} onPerson={() => setScreen('people')} onEnd={onEnd} />
      {subject && <ArticleSheet subject={subject} shape="full" linksOut={false} onClose={() => setSubject(null)} />}
      {secondsLeft !== null && <IdleWarning secondsLeft={secondsLeft} onStay={() => undefined} onEnd={onEnd} />}
    </div>
  );
}
