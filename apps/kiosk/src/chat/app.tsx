import type { Route } from '@mingbai/api/contract';
import { useMemo, useRef, useState } from 'react';
import { ArticleSheet, type SheetSubject } from '../features/article/article-sheet.tsx';
import { isSettled, type Turn } from '../features/ask/ask-state.ts';
import { useAsk } from '../features/ask/use-ask.ts';
import { useDisplay } from '../features/display/use-display.ts';
import { articleTarget } from '../features/routes/route-look.ts';
import { gateLook } from '../features/safety/gate-look.ts';
import { useSettings } from '../features/settings/use-settings.ts';
import { longMemory, tabMemory } from '../lib/remembered.ts';
import { words } from '../lib/words.ts';
import { Icon } from '../ui/icon.tsx';
import { Announcer } from './announcer.tsx';
import './chat.css';
import { Composer } from './composer.tsx';
import { Header } from './header.tsx';
import { PageView } from './pages.tsx';
import { type TurnActs, TurnView } from './turn-view.tsx';
import { useDraft } from './use-draft.ts';
import { type Page, usePage } from './use-page.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useViewport } from './use-viewport.ts';
import { Welcome } from './welcome.tsx';
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
  const { page, open, close } = usePage();
  const [subject, setSubject] = useState<SheetSubject | null>(null);
  const last = turns.at(-1);
  const [draft, setDraft] = useDraft(last && !last.answer ? last.request.message : '');
  const field = useRef<HTMLTextAreaElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const { below, readOn } = useReadingPlace(scroller, last?.id, last?.text ?? '');
  useViewport();

  const send = (message: string) => {
    if (busy) return;
    ask(message);
  };
  const acts: TurnActs = {
    ask: send,
    retry,
    edit: (turn) => {
      setDraft(draft.trim() === '' ? turn.request.message : `${turn.request.message}\n${draft}`);
      field.current?.focus();
    },
    cite: (citation) => setSubject({ citation }),
    open: (action) => {
      const article = action.type === 'read' ? articleTarget(action.target) : null;
      if (article) setSubject({ article });
      else open(pageOfAction[action.type]);
    },
    leave: () => {
      clear();
      tabMemory.set('draft', '');
      // Replaces this page in the history, so that “back” does not bring it up again.
      location.replace('about:blank');
    },
  };
  const startFresh = () => {
    clear();
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
        <main className="chat-scroll" ref={scroller} tabIndex={-1} aria-label={chatWords.conversation}>
          {turns.length === 0 && <Welcome settings={settings} onAsk={send} />}
          {turns.map((turn) => (
            <TurnView key={turn.id} turn={turn} isLast={turn === last} acts={acts} />
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
          onClose={() => {
            close();
            field.current?.focus();
          }}
        />
      )}
      {subject && <ArticleSheet subject={subject} shape="sheet" linksOut onClose={() => setSubject(null)} />}
    </>
  );
}
