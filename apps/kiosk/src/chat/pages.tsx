import { type ReactNode, useEffect, useRef } from 'react';
import { CalculatorsFlow } from '../features/calculators/calculators-flow.tsx';
import { readToken } from '../features/invitation/api.ts';
import { InvitationPage } from '../features/invitation/invitation-page.tsx';
import { TakenPage } from '../features/handoff/taken-page.tsx';
import { doorTitles } from '../features/routes/doors.ts';
import { HotlineList } from '../features/settings/hotline-list.tsx';
import { Button } from '../ui/button.tsx';
import { AidDoor } from '../where/aid-door.tsx';
import { ProgressDoor } from '../where/progress-door.tsx';
import { QuickExit } from './quick-exit.tsx';
import { MediationPage } from './mediation-page.tsx';
import { MorePage } from './more-page.tsx';
import { PathPage } from './path-page.tsx';
import type { PageProps } from './page-props.ts';
import type { Page } from './use-page.ts';
import { chatWords } from './words.ts';

const titles: Record<Page, string> = {
  ...chatWords.pages,
  ...doorTitles,
};

const contents: Record<Page, (props: PageProps) => ReactNode> = {
  people: ({ settings }) => <PeoplePage settings={settings} />,
  more: (props) => <MorePage {...props} />,
  path: (props) => <PathPage {...props} />,
  aid: (props) => <AidDoor {...props.aid} onLeave={props.onClose} />,
  mediation: (props) => <MediationPage {...props.mediation} onLeave={props.onClose} />,
  calculators: (props) => <CalculatorsFlow shell={props.shell} state={props.calculation} onLeave={props.onClose} />,
  invitation: ({ shell }) => <InvitationStep shell={shell} />,
  progress: (props) => (
    <ProgressDoor shell={props.shell} asked={props.asked} surroundings={props.mediation.surroundings} carrying={props.carrying} onLeave={props.onClose} />
  ),
  handoff: ({ shell, aid, onOpen }) => (
    <TakenPage
      shell={shell}
      onDraft={(payload) => {
        aid.aid.takeOver(payload);
        onOpen('aid');
      }}
    />
  ),
};

export function PageView({ page, ...props }: PageProps & { page: Page }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [page]);
  return (
    <div className="page">
      <div className="page-bar">
        <Button tone="quiet" icon="back" onClick={props.onClose}>
          {backWord(props.beneath)}
        </Button>
        {page !== 'people' && (
          <Button tone="quiet" icon="people" onClick={() => props.onOpen('people')}>
            {chatWords.person}
          </Button>
        )}
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

function backWord(beneath: Page | null): string {
  if (beneath === null) return chatWords.back;
  return beneath === 'path' ? chatWords.backToPath : chatWords.backToPage;
}

function InvitationStep({ shell }: Pick<PageProps, 'shell'>) {
  const token = readToken(location.hash);
  return token && <InvitationPage key={token} token={token} shell={shell} />;
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
