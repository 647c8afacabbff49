import { AidPage, type Me } from '@mingbai/api/contract';
import { useQuery } from '@tanstack/react-query';
import { read } from '../lib/api.ts';
import { explain } from '../lib/problem-text.ts';
import { matterKey, matterPath } from '../matter/kind.ts';
import { MatterHead } from '../matter/matter-head.tsx';
import { Messages } from '../matter/messages.tsx';
import { MovesPanel } from '../matter/moves-panel.tsx';
import { Notes } from '../matter/notes.tsx';
import { Papers } from '../matter/papers.tsx';
import { Timeline } from '../matter/timeline.tsx';
import { Warnings } from '../matter/warnings.tsx';
import { Section } from '../ui/section.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { startAidDraft } from './aid-draft.ts';
import { aidNeeds } from './aid-needs.tsx';
import { AidPeople } from './aid-people.tsx';
import { materialTitles } from './aid-words.ts';
import { Handling } from './handling.tsx';
import { Materials } from './materials.tsx';
import { Screening } from './screening.tsx';
import { Visits } from './visits.tsx';

export function AidMatterPage({ id, me }: { id: string; me: Me }) {
  const {
    data: page,
    error,
    refetch,
  } = useQuery({
    queryKey: matterKey('aid', id),
    queryFn: ({ signal }) => read(matterPath('aid', id), AidPage, signal),
  });
  if (!page) return <Waiting text={error ? explain(error) : '正在取这件事…'} {...(error ? { retry: () => void refetch() } : {})} />;
  return (
    <>
      <MatterHead kind="aid" backTitle="法律援助队列" title={page.matterTitle} page={page} me={me} refetch={() => void refetch()} />
      <Warnings warnings={page.warnings} />
      <div className="matter">
        <div className="matter-main">
          <AidPeople page={page} />
          <Section title="事情">
            <p className="story">{page.facts}</p>
            {page.claims !== '' && (
              <>
                <h3>他要什么</h3>
                <p className="story">{page.claims}</p>
              </>
            )}
          </Section>
          <Screening page={page} />
          <Materials page={page} />
          <Papers receiptNo={page.receiptNo} documents={page.documents} files={page.files} materialTitles={materialTitles} />
        </div>
        <div className="matter-side">
          <MovesPanel kind="aid" page={page} needs={aidNeeds} start={startAidDraft} />
          <Handling page={page} />
          <Visits visits={page.visits} names={page.names} />
          <Notes kind="aid" id={id} notes={page.notes} names={page.names} />
          <Messages messages={page.messages} />
          <Section title="经过">
            <Timeline events={page.events} names={page.names} />
          </Section>
        </div>
      </div>
    </>
  );
}
