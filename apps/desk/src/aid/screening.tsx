import type { AidPage, ScreeningVerdict } from '@mingbai/api/contract';
import { BasisList } from '../matter/basis-list.tsx';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';

const verdictTitles: Readonly<Record<string, string>> = {
  likely: '很可能符合',
  'needs-staff': '要人工看',
  unlikely: '大概率不符合',
  'not-an-application': '不用申请',
  'consult-only': '只作咨询',
} satisfies Record<ScreeningVerdict, string>;
const meansTitles: Readonly<Record<string, string>> = {
  declaration: '本人承诺',
  'information-sharing': '信息共享核查',
  exempt: '免核查',
  'not-required': '这类事项不看经济状况',
};
const householdTitles: Readonly<Record<string, string>> = {
  members: '家庭人数',
  monthlyIncome: '家庭月收入（元）',
  ownIncome: '本人月收入（元）',
  housing: '住房',
  vehicles: '车辆',
  savings: '存款',
  debts: '债务',
  specialExpenses: '特别开支',
};

/** What the machine thinks and why; it decides nothing. */
export function Screening({ page: { screening, household, means } }: { page: AidPage }) {
  const known = Object.entries(household ?? {}).map(([name, value]) => [householdTitles[name] ?? name, writeValue(value)] as const);
  return (
    <Section
      title="条件和经济状况"
      aside={
        <span className="flag" data-tone="jade">
          初步看：{verdictTitles[screening.verdict] ?? screening.verdict}
        </span>
      }
    >
      <ul className="reasons">
        {screening.reasons.map(({ text, basis }) => (
          <li key={text}>
            {text} <BasisList basis={basis} />
          </li>
        ))}
      </ul>
      <Facts lines={[['经济状况怎么说明', meansTitles[means] ?? means], ...known]} />
    </Section>
  );
}

function writeValue(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
