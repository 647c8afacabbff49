import type { PublicSettings, Route } from '@mingbai/api/contract';
import { useState } from 'react';
import { ArticleSheet, type SheetSubject } from '../features/article/article-sheet.tsx';
import { CalculatorsFlow } from '../features/calculators/calculators-flow.tsx';
import { useCalculation } from '../features/calculators/use-calculation.ts';
import { useDisplay } from '../features/display/use-display.ts';
import { MediationFlow } from '../features/mediation/mediation-flow.tsx';
import { useAid } from '../features/aid/use-aid.ts';
import type { Surroundings } from '../features/mediation/screen.tsx';
import { useMediation } from '../features/mediation/use-mediation.ts';
import { PlaceSheet } from '../features/places/place-sheet.tsx';
import { useAsked } from '../features/progress/use-asked.ts';
import { findReading } from '../features/routes/route-look.ts';
import { gateLook } from '../features/safety/gate-look.ts';
import { noMemory } from '../lib/remembered.ts';
import { words } from '../lib/words.ts';
import { Button } from '../ui/button.tsx';
import type { Shell } from '../ui/shell.ts';
import { AidDoor } from '../where/aid-door.tsx';
import { createCarrying } from '../where/carrying.ts';
import { ProgressDoor } from '../where/progress-door.tsx';
import { toProgressUrl } from '../where/progress-url.ts';
import type { WhereProps } from '../where/where-to-go.tsx';
import { Emergency } from './emergency.tsx';
import { FootBar } from './foot-bar.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { KioskFrame } from './kiosk-frame.tsx';
import { AnswerScreen } from './screens/answer-screen.tsx';
import { ComposeScreen } from './screens/compose-screen.tsx';
import { HomeScreen } from './screens/home-screen.tsx';
import { MoreScreen } from './screens/more-screen.tsx';
import { PathScreen } from './screens/path-screen.tsx';
import { PeopleScreen } from './screens/people-screen.tsx';
import { isBase, isDoor, type Screen } from './screen.ts';
import { TopBar } from './top-bar.tsx';
import { useIdle } from './use-idle.ts';
import { useMatter } from './use-matter.ts';

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
  const matter = useMatter();
  const { turn, path, refined } = matter;
  const mediation = useMediation('kiosk');
  const aid = useAid(noMemory);
  const calculation = useCalculation();
  const asked = useAsked();
  const watched = matter.watched || aid.watched;
  const [screen, setScreen] = useState<Screen>('home');
  /** The screen that people, doors and “more” lead back to. */
  const [base, setBase] = useState<Screen>('home');
  /** A form half filled in, upon which people or another door were opened. */
  const [beneath, setBeneath] = useState<Screen | null>(null);
  const [draft, setDraft] = useState('');
  const [subject, setSubject] = useState<SheetSubject | null>(null);
  const [place, setPlace] = useState<Route | null>(null);
  const [alarmSeen, setAlarmSeen] = useState('');
  const touched =
    screen !== 'home' ||
    aid.place.at !== 'start' ||
    mediation.step !== 'start' ||
    turn !== undefined ||
    draft !== '' ||
    display.large ||
    display.contrast ||
    display.low;
  const secondsLeft = useIdle(touched, onEnd);

  const go = (next: Screen) => {
    if (isBase(screen)) {
      setBase(screen);
      setBeneath(null);
    } else if (isDoor(screen) && screen !== next) setBeneath(screen);
    setScreen(next);
  };
  const back = () => {
    setScreen(beneath ?? base);
    setBeneath(null);
  };
  const showAnswer = () => {
    setDraft('');
    setBase('answer');
    setScreen('answer');
  };
  const send = (message: string) => {
    matter.ask(message);
    showAnswer();
  };
  const where: Omit<WhereProps, 'taps'> = {
    deadlines: matter.deadlines,
    device: 'kiosk',
    keeping: 'none',
    onOpen: (route) => {
      const reading = route.action.type === 'read' ? findReading(route) : undefined;
      if (reading) setSubject(reading);
      else if (route.action.type === 'visit') setPlace(route);
      else go(screenOfAction[route.action.type]);
    },
    onBasis: ({ slug, article }) => setSubject({ article: { slug, number: article } }),
    onAid: () => go('aid'),
    onWindow: () => go('people'),
  };
  const shell: Shell = {
    device: 'kiosk',
    heading: 'h1',
    publicUrl: settings.publicUrl,
    Frame: KioskFrame,
    onPerson: () => go('people'),
    onBasis: where.onBasis,
    onGuide: (guide) => setSubject({ guide }),
  };
  const surroundings: Surroundings = {
    shell,
    keeping: watched ? 'none' : 'print',
    onAid: () => go('aid'),
    onMediation: () => go('mediation'),
    onWatch: matter.watch,
    progressUrl: (receiptNo, accessCode) => toProgressUrl(settings.publicUrl, receiptNo, accessCode),
  };
  const carrying = createCarrying({ aid, mediation, open: go });
  const safety = (screen === 'answer' ? matter.answered : screen === 'path' ? path.triage : null)?.safety;
  const alarm = safety && gateLook[safety.gate].comesFirst ? `${screen} ${turn?.id ?? ''} ${safety.gate}` : '';
  const shown = safety && alarm !== '' && alarm !== alarmSeen ? 'alarm' : screen;

  return (
    <div className="kiosk">
      <TopBar hallName={settings.hallName} />
      <div className="screen" key={shown}>
        {safety && shown === 'alarm' && <Emergency safety={safety} settings={settings} onEnd={onEnd} onGoOn={() => setAlarmSeen(alarm)} />}
        {shown === 'home' && <HomeScreen settings={settings} onOpen={go} />}
        {shown === 'compose' && <ComposeScreen draft={draft} onDraft={setDraft} onAsk={send} onBack={back} />}
        {shown === 'path' && (
          <PathScreen
            settings={settings}
            where={{ ...where, taps: path }}
            watched={watched}
            onRestart={matter.restartPath}
            onBack={() => setScreen('home')}
            onAskLaw={() => {
              matter.askPath();
              showAnswer();
            }}
          />
        )}
        {shown === 'answer' && turn && (
          <AnswerScreen
            turn={turn}
            settings={settings}
            where={{ ...where, taps: refined }}
            watched={watched}
            onCite={(citation) => setSubject({ citation })}
            onAsk={send}
            onRetry={matter.retry}
            onStop={matter.stop}
            onPerson={() => go('people')}
            onAgain={() => go('compose')}
            onEdit={() => {
              setDraft(turn.request.message);
              go('compose');
            }}
          />
        )}
        {shown === 'people' && <PeopleScreen settings={settings} onBack={back} />}
        {shown === 'more' && <MoreScreen settings={settings} display={display} onToggle={toggle} onPeople={() => go('people')} onBack={back} />}
        {shown === 'mediation' && (
          <MediationFlow
            mediation={mediation}
            known={{ field: matter.answered?.field, question: turn?.request.message }}
            surroundings={surroundings}
            onLeave={back}
          />
        )}
        {shown === 'aid' && (
          <AidDoor
            shell={shell}
            channel="kiosk"
            aid={aid}
            known={{
              triage: matter.answered ?? path.triage,
              question: turn?.request.message ?? '',
              lastDay: matter.deadlines.list().find(({ lastDay }) => lastDay !== null)?.lastDay ?? '',
              watched: matter.watched,
            }}
            onDoor={carrying.onDoor}
            onLeave={back}
            onEnd={onEnd}
          />
        )}
        {shown === 'calculators' && <CalculatorsFlow shell={shell} state={calculation} onLeave={back} />}
        {shown === 'progress' && <ProgressDoor shell={shell} asked={asked} surroundings={surroundings} carrying={carrying} onLeave={back} />}
      </div>
      <FootBar large={display.large} watched={watched} onLarge={() => toggle('large')} onPerson={() => go('people')} onEnd={onEnd} />
      {subject && (
        <ArticleSheet subject={subject} shape="full" linksOut={false} onClose={() => setSubject(null)}>
          {watched && (
            <Button tone="danger" icon="leave" onClick={onEnd}>
              {words.quickExit}
            </Button>
          )}
        </ArticleSheet>
      )}
      {place && (
        <PlaceSheet
          route={place}
          settings={settings}
          device="kiosk"
          onPerson={() => {
            setPlace(null);
            go('people');
          }}
          onClose={() => setPlace(null)}
        >
          {watched && (
            <Button tone="danger" icon="leave" onClick={onEnd}>
              {words.quickExit}
            </Button>
          )}
        </PlaceSheet>
      )}
      {secondsLeft !== null && <IdleWarning secondsLeft={secondsLeft} onStay={() => undefined} onEnd={onEnd} />}
    </div>
  );
}
