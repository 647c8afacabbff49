import { NativeSelect, Radio, TextInput } from '@mantine/core';
import type { AidPage, TerminationReason } from '@mingbai/api/contract';
import { issueFor } from '../lib/problem-text.ts';
import { basisNeed, condition, reasonNeed, visitNeed } from '../matter/common-needs.tsx';
import type { Need } from '../matter/need.ts';
import type { AidDraft } from './aid-draft.ts';
import { terminationTitles } from './aid-words.ts';
import { missingNeed } from './missing-need.tsx';
import { OfficeSelect } from './office-select.tsx';

type AidNeed = Need<AidDraft, AidPage>;

const dueOn: AidNeed = {
  ask: ({ draft, change, issues }) => (
    <TextInput
      type="date"
      label="最晚哪天补齐"
      required
      value={draft.dueOn}
      error={issueFor(issues, 'dueOn')}
      onChange={(event) => change({ dueOn: event.currentTarget.value })}
    />
  ),
  lacking: (draft) => (draft.dueOn === '' ? '补齐的日期' : undefined),
  body: (draft) => ({ dueOn: draft.dueOn }),
};

const office: AidNeed = {
  ask: ({ draft, change, page, issues }) => (
    <OfficeSelect value={draft.office} change={(id) => change({ office: id })} except={page.handlingOffice} error={issueFor(issues, 'office')} />
  ),
  lacking: (draft) => (draft.office === '' ? '转到哪里' : undefined),
  body: (draft) => ({ office: draft.office }),
};

const handler: AidNeed = {
  ask: ({ draft: { handler: own }, change, issues }) => {
    const set = (part: Partial<AidDraft['handler']>) => change({ handler: { ...own, ...part } });
    return (
      <fieldset className="fieldset">
        <legend>承办人</legend>
        <TextInput
          label="姓名"
          required
          data-autofocus
          value={own.name}
          error={issueFor(issues, 'handler.name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput label="电话" value={own.phone} error={issueFor(issues, 'handler.phone')} onChange={(event) => set({ phone: event.currentTarget.value })} />
        <TextInput
          label="单位"
          value={own.organisation}
          error={issueFor(issues, 'handler.organisation')}
          onChange={(event) => set({ organisation: event.currentTarget.value })}
        />
      </fieldset>
    );
  },
  lacking: (draft) => (draft.handler.name.trim() === '' ? '承办人姓名' : undefined),
  body: ({ handler: { name, phone, organisation } }) => ({
    handler: {
      name: name.trim(),
      ...(phone.trim() ? { phone: phone.trim() } : {}),
      ...(organisation.trim() ? { organisation: organisation.trim() } : {}),
    },
  }),
};

const terminationReason: AidNeed = {
  ask: ({ draft, change, issues }) => (
    <NativeSelect
      label="属于哪一种终止情形"
      required
      value={draft.terminationReason}
      error={issueFor(issues, 'terminationReason')}
      data={[{ value: '', label: '请选' }, ...Object.entries(terminationTitles).map(([value, label]) => ({ value, label }))]}
      onChange={(event) => change({ terminationReason: event.currentTarget.value as TerminationReason | '' })}
    />
  ),
  lacking: (draft) => (draft.terminationReason === '' ? '终止情形' : undefined),
  body: (draft) => ({ terminationReason: draft.terminationReason }),
};

const verification: AidNeed = {
  ask: ({ draft, change, issues }) => (
    <Radio.Group
      label="怎么核查"
      required
      value={draft.verification}
      error={issueFor(issues, 'verification')}
      onChange={(value) => change({ verification: value })}
    >
      <Radio value="information-sharing" label="信息共享查询" />
      <Radio value="promise" label="按本人承诺" />
    </Radio.Group>
  ),
  lacking: (draft) => (draft.verification === '' ? '核查方式' : undefined),
  body: (draft) => ({ verification: draft.verification }),
};

/** Every need an aid move may name; those of the second group are facts the server looks up. */
export const aidNeeds: Readonly<Record<string, AidNeed>> = {
  reason: reasonNeed(),
  basis: basisNeed((page) => page.screening.reasons.flatMap(({ basis }) => basis)),
  missing: missingNeed,
  dueOn,
  office,
  handler,
  terminationReason,
  verification,
  visit: visitNeed(true),
  formalitiesOwed: condition('这是先行提供的援助，现在补办决定。'),
  formalitiesDone: condition('先行提供的援助，要先补好决定手续才能办结。'),
  supplementOverdue: condition('要过了补材料的日期才能办。'),
};
