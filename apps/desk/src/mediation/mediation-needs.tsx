import { NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import type { MediationPage, ReferKind, StopCondition } from '@mingbai/api/contract';
import { issueFor } from '../lib/problem-text.ts';
import { condition, reasonNeed, visitNeed } from '../matter/common-needs.tsx';
import type { Need } from '../matter/need.ts';
import { agreementNeed } from './agreement-need.tsx';
import { exclusionsNeed } from './exclusions-need.tsx';
import type { MediationDraft } from './mediation-draft.ts';
import { referTitles, stopTitles } from './mediation-words.ts';
import { SlotPicker } from './slot-picker.tsx';

type MediationNeed = Need<MediationDraft, MediationPage>;

const stop: MediationNeed = {
  ask: ({ draft, change, issues }) => (
    <NativeSelect
      label="为什么不能在这里调解"
      required
      data-autofocus
      value={draft.stop}
      error={issueFor(issues, 'stop')}
      data={[{ value: '', label: '请选' }, ...Object.entries(stopTitles).map(([value, label]) => ({ value, label }))]}
      onChange={(event) => change({ stop: event.currentTarget.value as StopCondition | '' })}
    />
  ),
  lacking: (draft) => (draft.stop === '' ? '不能调解的情形' : undefined),
  body: (draft) => ({ stop: draft.stop }),
};

const referTo: MediationNeed = {
  ask: ({ draft, change, issues }) => (
    <div className="form">
      <NativeSelect
        label="走哪条路"
        data-autofocus
        value={draft.referKind}
        error={issueFor(issues, 'referKind')}
        data={[{ value: '', label: '都不是' }, ...Object.entries(referTitles).map(([value, label]) => ({ value, label }))]}
        onChange={(event) => change({ referKind: event.currentTarget.value as ReferKind | '' })}
      />
      <TextInput
        label="转到哪里"
        description="委员会或单位的名称。名称和理由申请人都看得到"
        required
        maxLength={100}
        value={draft.referTo}
        error={issueFor(issues, 'referTo')}
        onChange={(event) => change({ referTo: event.currentTarget.value })}
      />
    </div>
  ),
  lacking: (draft) => (draft.referTo.trim() === '' ? '转到哪里' : undefined),
  body: ({ referTo: to, referKind }) => ({ referTo: to.trim(), ...(referKind === '' ? {} : { referKind }) }),
};

/** peoples-mediation-law:19 */
const mediator: MediationNeed = {
  ask: ({ draft, change, issues }) => (
    <fieldset className="fieldset">
      <legend>调解员</legend>
      <TextInput
        label="调解员的用户名"
        description="他登录工作台用的那个"
        required
        data-autofocus
        maxLength={60}
        value={draft.mediator}
        error={issueFor(issues, 'mediator')}
        onChange={(event) => change({ mediator: event.currentTarget.value })}
      />
      <Radio.Group label="谁定的" value={draft.mediatorBy} onChange={(value) => change({ mediatorBy: value === 'chosen' ? 'chosen' : 'assigned' })}>
        <Radio value="assigned" label="委员会指定" />
        <Radio value="chosen" label="当事人选的" />
      </Radio.Group>
    </fieldset>
  ),
  lacking: (draft) => (draft.mediator.trim() === '' ? '调解员' : undefined),
  body: (draft) => ({ mediator: draft.mediator.trim(), mediatorBy: draft.mediatorBy }),
};

const slotId: MediationNeed = {
  ask: ({ draft, change, page, issues }) => (
    <SlotPicker committeeId={page.committeeId} value={draft.slotId} change={(id) => change({ slotId: id })} error={issueFor(issues, 'slotId')} />
  ),
  lacking: (draft) => (draft.slotId === '' ? '时间' : undefined),
  body: (draft) => ({ slotId: draft.slotId }),
};

const record: MediationNeed = {
  ask: ({ draft, change, issues }) => (
    <Textarea
      label="调解记录"
      description="在场的人、告知了哪些权利、双方怎么说、讲了哪些法、结果"
      required
      autosize
      minRows={5}
      maxRows={16}
      maxLength={10_000}
      value={draft.record}
      error={issueFor(issues, 'record')}
      onChange={(event) => change({ record: event.currentTarget.value })}
    />
  ),
  lacking: (draft) => (draft.record.trim() === '' ? '调解记录' : undefined),
  body: (draft) => ({ record: draft.record.trim() }),
};

/** Every need a mediation move may name; those of the last group are facts the server looks up. */
export const mediationNeeds: Readonly<Record<string, MediationNeed>> = {
  reason: reasonNeed(),
  stop,
  referTo,
  mediator,
  slotId,
  record,
  agreement: agreementNeed,
  exclusions: exclusionsNeed,
  visit: visitNeed(false),
  contactAttempts: condition('要先记下至少三次没联系上。系统会看“联系对方”里的记录。'),
  confirmWindowOpen: condition('要在可以申请确认的日期之内。'),
  confirmWindowOver: condition('要过了可以申请确认的日期。'),
};
