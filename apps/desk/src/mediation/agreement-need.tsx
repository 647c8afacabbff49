import { Textarea, TextInput } from '@mantine/core';
import type { MediationPage } from '@mingbai/api/contract';
import { issueFor } from '../lib/problem-text.ts';
import type { Need } from '../matter/need.ts';
import type { AgreementDraft, MediationDraft } from './mediation-draft.ts';

type Part = 'disputeFacts' | 'responsibilities' | 'terms' | 'manner';

/** What an agreement states (peoples-mediation-law:29). */
const parts: readonly { name: Part; label: string; rows: number; maxLength: number }[] = [
  { name: 'disputeFacts', label: '纠纷的主要事实、争什么', rows: 4, maxLength: 5000 },
  { name: 'responsibilities', label: '各方的责任', rows: 3, maxLength: 5000 },
  { name: 'terms', label: '说好了什么', rows: 4, maxLength: 5000 },
  { name: 'manner', label: '怎么履行', rows: 2, maxLength: 2000 },
];

export const agreementNeed: Need<MediationDraft, MediationPage> = {
  ask: ({ draft: { agreement }, change, issues }) => {
    const set = (part: Partial<AgreementDraft>) => change({ agreement: { ...agreement, ...part } });
    return (
      <fieldset className="fieldset">
        <legend>协议</legend>
        {parts.map(({ name, label, rows, maxLength }) => (
          <Textarea
            key={name}
            label={label}
            required
            autosize
            minRows={rows}
            maxRows={14}
            maxLength={maxLength}
            value={agreement[name]}
            error={issueFor(issues, `agreement.${name}`)}
            onChange={(event) => set({ [name]: event.currentTarget.value })}
          />
        ))}
        <TextInput
          type="date"
          label="最晚哪天履行（没说就空着）"
          value={agreement.performBy}
          error={issueFor(issues, 'agreement.performBy')}
          onChange={(event) => set({ performBy: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="哪天起生效"
          description="书面的是双方签名那天；口头的是说定那天"
          required
          value={agreement.effectiveOn}
          error={issueFor(issues, 'agreement.effectiveOn')}
          onChange={(event) => set({ effectiveOn: event.currentTarget.value })}
        />
      </fieldset>
    );
  },
  lacking: ({ agreement }) => {
    const open = parts.filter(({ name }) => agreement[name].trim() === '').map(({ label }) => label);
    return agreement.effectiveOn === '' ? [...open, '生效日期'].join('、') : open.join('、') || undefined;
  },
  body: ({ agreement: { performBy, effectiveOn, ...texts } }) => ({
    agreement: {
      ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.trim()])),
      effectiveOn,
      ...(performBy === '' ? {} : { performBy }),
    },
  }),
};
