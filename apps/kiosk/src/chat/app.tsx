import type { Route } from '@mingbai/api/contract';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ArticleSheet, type SheetSubject } from '../features/article/article-sheet.tsx';
import { isSettled, type Turn } from '../features/ask/ask-state.ts';
import { useAsk } from '../features/ask/use-ask.ts';
import { useDisplay } from '../features/display/use-display.ts';
import { useDeadlines } from '../features/deadlines/use-deadlines.ts';
import { useAid } from '../features/aid/use-aid.ts';
import { useCalculation } from '../features/calculators/use-calculation.ts';
import { useAsked } from '../features/progress/use-asked.ts';
import { useMediation } from '../features/mediation/use-mediation.ts';
import { PlaceSheet } from '../features/places/place-sheet.tsx';
import { findReading } from '../features/routes/route-look.ts';
import { gateLook, isWatched } from '../features/safety/gate-look.ts';
import { useSettings } from '../features/settings/use-settings.ts';
import { toSentence } from '../features/triage/tapped.ts';
import { type Seed, useTapped } from '../features/triage/use-tapped.ts';
import { longMemory, tabMemory } from '../lib/remembered.ts';
import { words } from '../lib/words.ts';
import { Icon } from '../ui/icon.tsx';
import type { Shell } from '../ui/shell.ts';
import { Announcer } from './announcer.tsx';
import './chat.css';
import { Composer } from './composer.tsx';
import { Header } from './header.tsx';
import { PageView } from './pages.tsx';
import { PhoneFrame } from './phone-frame.tsx';
import { QuickExit } from './quick-exit.tsx';
import { type TurnActs, TurnView } from './turn-view.tsx';
import { useDraft } from './use-draft.ts';
import { type Page, usePage } from './use-page.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useViewport } from './use-viewport.ts';
import { Welcome } from './welcome.tsx';
import { createCarrying } from '../where/carrying.ts';
import { toProgressUrl } from '../where/progress-url.ts';
import type { WhereActs } from '../where/where-to-go.tsx';
import { chatWords } from './words.ts';

const channel = /MicroMessenger/i.test(navigator.userAgent) ? 'wechat' : 'web';

function wishedDisplay() {
  const contrast = matchMedia('(prefers-contrast: more)').matches || matchMedia('(prefers-color-scheme: dark)').matches;
  return { large: false, contrast, low: false };
}

const pageOfAction: Record<Route['action']['type'], Page> = {
  'apply-aid': 'aid',
  'book-mediation': 'mediation',
  call: 'people',
  visit: 'people',
  read: 'people',
  staff: 'people',
};

/** Where calling or trying again comes next, nothing may lie over the buttons. */
function hasLongAnswer(turn: Turn): boolean {
  const gate = turn.triage?.safety?.gate;
  return turn.text !== '' && turn.failure === null && !(gate && gateLook[gate].comesFirst);
}

export function App() {
  const settings = useSettings();
  const wished = useMemo(wishedDisplay, []);
  const { display, toggle } = useDisplay(longMemory, wished);
  const { turns, busy, ask, retry, stop, clear } = useAsk(channel);
  const { page, beneath, open, close } = usePage();
  const mediation = useMediation(channel);
  const aid = useAid(longMemory);
  const calculation = useCalculation();
  const asked = useAsked();
  const path = useTapped();
  const pathDeadlines = useDeadlines();
  const seeds = useRef(new Map<string, Seed>());
  const [watchedOnce, setWatchedOnce] = useState(false);
  const watch = useCallback(() => setWatchedOnce(true), []);
  const watchedByWords = watchedOnce || isWatched(path.triage);
  const watched = watchedByWords || aid.watched;
  const [subject, setSubject] = useState<SheetSubject | null>(null);
  const [place, setPlace] = useState<Route | null>(null);
  const last = turns.at(-1);
  const [draft, setDraft] = useDraft(last && !last.answer ? last.request.message : '', watched);
  const field = useRef<HTMLTextAreaElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const { below, readOn } = useReadingPlace(scroller, last?.id, last?.text ?? '');
  useViewport();
  const { forget: forgetCalculation } = calculation;
  const { forget: forgetAsked } = asked;
  // Back in the conversation nothing stays of a sum or of whose progress was seen.
  useEffect(() => {
    if (page !== null) return;
    forgetCalculation();
    forgetAsked();
  }, [page, forgetCalculation, forgetAsked]);

  const send = (message: string) => {
    if (busy) return;
    ask(message);
  };
  const where: WhereActs = {
    onOpen: (route) => {
      const reading = route.action.type === 'read' ? findReading(route) : undefined;
      if (reading) setSubject(reading);
      else if (route.action.type === 'visit') setPlace(route);
      else open(pageOfAction[route.action.type]);
    },
    onBasis: ({ slug, article }) => setSubject({ article: { slug, number: article } }),
    onAid: () => open('aid'),
    onWindow: () => open('people'),
  };
  const shell: Shell = {
    device: 'phone',
    heading: 'h3',
    // The phone stands on the public address already.
    publicUrl: location.origin,
    Frame: PhoneFrame,
    onPerson: () => open('people'),
    onBasis: where.onBasis,
    onGuide: (guide) => setSubject({ guide }),
  };
  const carrying = createCarrying({ aid, mediation, open });
  // A calendar is read by the whole family; and the browser inside WeChat can save no file.
  const keeping = watched ? 'none' : channel === 'wechat' ? 'by-hand' : 'file';
  const acts: TurnActs = {
    ask: send,
    retry,
    edit: (turn) => {
      setDraft(draft.trim() === '' ? turn.request.message : `${turn.request.message}\n${draft}`);
      field.current?.focus();
    },
    cite: (citation) => setSubject({ citation }),
    where,
    watch,
  };
  const leave = () => {
    clear();
    mediation.forget();
    aid.forget();
    setDraft('');
    tabMemory.set('draft', '');
    // Replaces this page in the history, so that “back” does not bring it up again.
    location.replace('about:blank');
  };
  const askLaw = () => {
    const message = toSentence(path.tapped);
    seeds.current.set(message, { triage: path.triage, tapped: path.tapped });
    close();
    send(message);
  };
  const startFresh = () => {
    clear();
    path.forget();
    pathDeadlines.forget();
    mediation.forget();
    aid.forget();
    setDraft('');
    close();
    requestAnimationFrame(() => field.current?.focus());
  };

  return (
    <>
      <div className="chat" inert={page !== null}>
        <a
          className="skip-link"
          href="#question"
          onClick={(event) => {
            event.preventDefault();
            field.current?.focus();
          }}
        >
          {chatWords.skip}
        </a>
        <Header
          districtName={settings.districtName}
          large={display.large}
          onLarge={() => toggle('large')}
          onPerson={() => open('people')}
          onMore={() => open('more')}
        />
        <aside className="notice" aria-label={words.aiTag}>
          {words.aiBar}
          {!settings.officialTexts && <strong> {words.digestOnly}</strong>}
        </aside>
        {watched && (
          <div className="exit-bar">
            <span>{chatWords.exitHint}</span>
            <QuickExit onLeave={leave} />
          </div>
        )}
        <main className="chat-scroll" ref={scroller} tabIndex={-1} aria-label={chatWords.conversation}>
          {turns.length === 0 && <Welcome settings={settings} onAsk={send} onTap={() => open('path')} />}
          {turns.map((turn) => (
            <TurnView key={turn.id} turn={turn} isLast={turn === last} keeping={keeping} seed={seeds.current.get(turn.request.message)} acts={acts} />
          ))}
        </main>
        <div className="chat-foot">
          {below && last && hasLongAnswer(last) && (
            <button type="button" className="read-on" onClick={readOn}>
              <Icon name="down" />
              {chatWords.readOn}
            </button>
          )}
          <Composer
            draft={draft}
            busy={turns.some((turn) => !isSettled(turn))}
            field={field}
            onDraft={setDraft}
            onStop={stop}
            onSend={() => {
              send(draft);
              setDraft('');
              // The keyboard of a phone would cover half of the answer.
              if (matchMedia('(pointer: coarse)').matches) field.current?.blur();
            }}
          />
        </div>
        <Announcer turn={last} />
      </div>
      {page && (
        <PageView
          page={page}
          settings={settings}
          display={display}
          onToggle={toggle}
          onOpen={open}
          onFresh={startFresh}
          where={{ ...where, taps: path, deadlines: pathDeadlines, device: 'phone', keeping }}
          onAskLaw={askLaw}
          beneath={beneath}
          shell={shell}
          aid={{
            shell,
            channel,
            aid,
            known: {
              triage: last?.triage ?? path.triage,
              question: last?.request.message ?? '',
              lastDay: pathDeadlines.list().find(({ lastDay }) => lastDay !== null)?.lastDay ?? '',
              watched: watchedByWords,
            },
            onDoor: carrying.onDoor,
            onEnd: () => {
              aid.forget();
              close();
            },
          }}
          mediation={{
            mediation,
            known: { field: last?.triage?.field, question: last?.request.message },
            surroundings: {
              shell,
              keeping,
              onAid: () => open('aid'),
              onMediation: () => open('mediation'),
              onWatch: watch,
              progressUrl: (receiptNo, accessCode) => toProgressUrl(shell.publicUrl, receiptNo, accessCode),
            },
          }}
          carrying={carrying}
          calculation={calculation}
          asked={asked}
          onLeave={watched ? leave : null}
          onClose={() => {
            close();
            if (beneath === null) field.current?.focus();
          }}
        />
      )}
      {subject && (
        <ArticleSheet subject={subject} shape="sheet" linksOut onClose={() => setSubject(null)}>
          {watched && <QuickExit onLeave={leave} />}
        </ArticleSheet>
      )}
      {place && (
        <PlaceSheet
          route={place}
          settings={settings}
          device="phone"
          onPerson={() => {
            setPlace(null);
            open('people');
          }}
          onClose={() => setPlace(null)}
        >
          {watched && <QuickExit onLeave={leave} />}
        </PlaceSheet>
      )}
    </>
  );
}
