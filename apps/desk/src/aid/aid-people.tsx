import type { AidPage, AidTag } from '@mingbai/api/contract';
import { Person } from '../matter/person.tsx';
import { Section } from '../ui/section.tsx';

const tagTitles: Record<AidTag, string> = {
  MINOR: '未成年人',
  ELDER: '老年人',
  DISABLED: '残疾人',
  WOMAN: '妇女',
  MILITARY: '军人军属',
  VETERAN: '退役军人',
  MIGRANT_WORKER: '农民工',
  DV_VICTIM: '家庭暴力受害人',
  GOOD_SAMARITAN: '见义勇为',
  MARTYR_KIN: '烈士近亲属',
  FOREIGNER: '外国人、无国籍人',
};
const relationTitles: Readonly<Record<string, string>> = { 'legal-representative': '法定代理人', 'close-relative': '近亲属', entrusted: '受委托' };

export function AidPeople({ page }: { page: AidPage }) {
  const { id, applicant, agent, opponent, tags } = page;
  return (
    <Section title="当事人">
      <div className="people">
        <Person
          kind="aid"
          id={id}
          role="申请人"
          person={applicant}
          reveals={{ idNumber: 'idNumber', phone: 'phone', address: 'address' }}
          extra={[['身份', tags.map((tag) => tagTitles[tag]).join('、')]]}
        />
        {agent && (
          <Person
            kind="aid"
            id={id}
            role="代办人"
            person={agent}
            reveals={{ idNumber: 'agentIdNumber', phone: 'agentPhone' }}
            extra={[['关系', relationTitles[agent.relation] ?? agent.relation]]}
          />
        )}
        {opponent && <Person kind="aid" id={id} role="对方" person={opponent} reveals={{ phone: 'opponentPhone' }} />}
      </div>
    </Section>
  );
}
