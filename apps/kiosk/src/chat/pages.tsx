import { type ReactNode, useEffect, useRef } from 'react';
import { type ComingDoor, comingText } from '../features/routes/coming-doors.ts';
import { ComingPage } from '../features/routes/coming-page.tsx';
import { HotlineList } from '../features/settings/hotline-list.tsx';
import { Button, CallLink } from '../ui/button.tsx';
import { words } from '../lib/words.ts';
import { QuickExit } from './quick-exit.tsx';
import { MorePage } from './more-page.tsx';
import { PathPage } from './path-page.tsx';
import type { PageProps } from './page-props.ts';
import type { Page } from './use-page.ts';
import { chatWords } from './words.ts';

const titles: Record<Page, string> = {
  ...chatWords.pages,
  aid: comingText.aid.title,
  mediation: comingText.mediation.title,
  progress: comingText.progress.title,
};

const contents: Record<Page, (props: PageProps) => ReactNode> = {
  people: ({ settings }) => <PeoplePage settings={settings} />,
  more: (props) => <MorePage {...props} />,
  path: (props) => <PathPage {...props} />,
  aid: (props) => <DoorPage door="aid" {...props} />,
  mediation: (props) => <DoorPage door="mediation" {...props} />,
  progress: (props) => <DoorPage door="progress" {...props} />,
};

export function PageView({ page, ...props }: PageProps & { page: Page }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [page]);
  return (
    <div className="page">
      <div className="page-bar">
        <Button tone="quiet" icon="back" onClick={props.onClose}>
          {props.isOnPath ? chatWords.backToPath : chatWords.back}
        </Button>
        {props.onLeave && <QuickExit onLeave={props.onLeave} />}
      </div>
      <main className="page-scroll">
        <h2 ref={heading} tabIndex={-1} className="page-title">
          {titles[page]}
        </h2>
        {contents[page](props)}
      </main>
    </div>
  );
}

function PeoplePage({ settings }: Pick<PageProps, 'settings'>) {
  return (
    <>
      <p>{chatWords.peopleLead}</p>
      <HotlineList hotlines={settings.hotlines} dials />
      <p>{chatWords.peopleWindow(settings.hallName)}</p>
      {settings.sample && <p className="quiet small">{chatWords.sample}</p>}
    </>
  );
}

function DoorPage({ door, settings, onOpen }: PageProps & { door: ComingDoor }) {
  return (
    <>
      <ComingPage door={door} hallName={settings.hallName} />
      <div className="page-acts">
        <CallLink number={words.hotline}>{chatWords.callHotline}</CallLink>
        <Button icon="people" onClick={() => onOpen('people')}>
          {chatWords.person}
        </Button>
      </div>
    </>
  );
}
