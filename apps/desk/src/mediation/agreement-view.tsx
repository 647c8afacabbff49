import type { MediationPage } from '@mingbai/api/contract';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';

const titles: Readonly<Record<string, string>> = {
  form: '形式',
  disputeFacts: '主要事实',
  responsibilities: '各方责任',
  terms: '说好了什么',
  manner: '怎么履行',
  performBy: '最晚履行',
  effectiveOn: '生效日期',
  confirmBy: '确认截止',
};
const formTitles: Readonly<Record<string, string>> = { written: '书面协议', oral: '口头协议' };

export function AgreementView({ agreement }: { agreement: MediationPage['agreement'] }) {
  if (!agreement) return null;
  const lines = Object.entries(titles).map(([name, title]) => {
    const value = agreement[name];
    const text = typeof value === 'string' ? value : '';
    return [title, text === '' ? null : <span className="story">{name === 'form' ? (formTitles[text] ?? text) : text}</span>] as const;
  });
  return (
    <Section title="协议">
      <Facts lines={lines} />
    </Section>
  );
}
