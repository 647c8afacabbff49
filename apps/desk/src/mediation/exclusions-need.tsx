import { Radio } from '@mantine/core';
import type { MediationPage } from '@mingbai/api/contract';
import { issueFor } from '../lib/problem-text.ts';
import { BasisList } from '../matter/basis-list.tsx';
import type { Need } from '../matter/need.ts';
import type { MediationDraft } from './mediation-draft.ts';

/** Each item is looked at and answered; none is ticked beforehand. */
export const exclusionsNeed: Need<MediationDraft, MediationPage> = {
  ask: ({ draft: { exclusions }, change, page, issues }) => (
    <fieldset className="fieldset">
      <legend>法院不会确认的情形，一项一项看</legend>
      {issueFor(issues, 'exclusions') !== undefined && <p className="fault">{issueFor(issues, 'exclusions')}</p>}
      {(page.confirmation?.exclusions ?? []).map(({ code, text, basis }) => (
        <Radio.Group
          key={code}
          label={text}
          value={exclusions[code] === undefined ? '' : String(exclusions[code])}
          onChange={(value) => change({ exclusions: { ...exclusions, [code]: value === 'true' } })}
        >
          <div className="inline-form">
            <Radio value="false" label="没有" />
            <Radio value="true" label="有" />
            <BasisList basis={basis} />
          </div>
        </Radio.Group>
      ))}
      {Object.values(exclusions).includes(true) && <p className="fault">有上面的情形，法院不会受理，先不要申请。</p>}
    </fieldset>
  ),
  lacking: ({ exclusions }) => (Object.keys(exclusions).length === 0 ? '逐项看过' : undefined),
  body: ({ exclusions }) => ({ exclusions }),
};
