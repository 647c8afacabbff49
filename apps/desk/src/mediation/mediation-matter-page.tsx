import { type Me, MediationPage } from '@mingbai/api/contract';
import { useQuery } from '@tanstack/react-query';
import { read } from '../lib/api.ts';
import { explain } from '../lib/problem-text.ts';
import { matterKey, matterPath } from '../matter/kind.ts';
import { MatterHead } from '../matter/matter-head.tsx';
import { Messages } from '../matter/messages.tsx';
import { MovesPanel } from '../matter/moves-panel.tsx';
import { Notes } from '../matter/notes.tsx';
import { Origin } from '../matter/origin.tsx';
import { Papers } from '../matter/papers.tsx';
import { Person } from '../matter/person.tsx';
import { Timeline } from '../matter/timeline.tsx';
import { Warnings } from '../matter/warnings.tsx';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { AgreementView } from './agreement-view.tsx';
import { Confirmation } from './confirmation.tsx';
import { Contacts } from './contacts.tsx';
import { startMediationDraft } from './mediation-draft.ts';
import { mediationNeeds } from './mediation-needs.tsx';
import { needTitles } from './mediation-words.ts';
import { writeSlot } from './slot-text.ts';

export function MediationMatterPage({ id, me }: { id: string; me: Me }) {
  const {
    data: page,
    error,
    refetch,
  } = useQuery({
    queryKey: matterKey('mediation', id),
    queryFn: ({ signal }) => read(matterPath('mediation', id), MediationPage, signal),
  });
  if (!page) return <Waiting text={error ? explain(error) : '正在取这件事…'} {...(error ? { retry: () => void refetch() } : {})} />;
  return (
    <>
      <MatterHead kind="mediation" backTitle="人民调解队列" title={page.fieldTitle} page={page} me={me} refetch={() => void refetch()} />
      <Warnings warnings={page.warnings} />
      <div className="matter">
        <div className="matter-main">
          <Parties page={page} />
          <Story page={page} />
          <AgreementView agreement={page.agreement} />
          {page.confirmation && <Confirmation confirmation={page.confirmation} />}
          <Papers receiptNo={page.receiptNo} documents={page.documents} files={page.files} materialTitles={{}} />
          <Section title="经过">
            <Timeline events={page.events} names={page.names} />
          </Section>
        </div>
        <div className="matter-side">
          <MovesPanel kind="mediation" page={page} needs={mediationNeeds} start={startMediationDraft} />
          <Section title="安排">
            <Facts
              lines={[
                ['委员会', page.committeeName],
                ['时间', page.slot ? writeSlot(page.slot) : '没定'],
                ['调解员', page.mediator ?? '没定'],
                ['从哪来', page.handedOverFrom && <Origin from={page.handedOverFrom} />],
                ['特别需要', page.needs.map((need) => needTitles[need]).join('、')],
              ]}
            />
          </Section>
          <Contacts page={page} />
          <Notes kind="mediation" id={id} notes={page.notes} names={page.names} />
          <Messages messages={page.messages} />
        </div>
      </div>
    </>
  );
}

function Parties({ page: { id, applicant, respondent } }: { page: MediationPage }) {
  return (
    <Section title="双方">
      <div className="people">
        <Person kind="mediation" id={id} role="申请人" person={applicant} reveals={{ phone: 'phone', address: 'address' }} />
        <Person kind="mediation" id={id} role="对方" person={respondent} reveals={{ phone: 'respondentPhone' }} />
      </div>
    </Section>
  );
}

function Story({ page: { facts, claims, evidence, priorHandling } }: { page: MediationPage }) {
  return (
    <Section title="事情">
      <p className="story">{facts}</p>
      {claims !== '' && (
        <>
          <h3>他要什么</h3>
          <p className="story">{claims}</p>
        </>
      )}
      <Facts
        lines={[
          ['手上的证据', evidence.join('；')],
          ['别处办过没有', priorHandling],
        ]}
      />
    </Section>
  );
}
