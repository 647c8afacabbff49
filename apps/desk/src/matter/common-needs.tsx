import { Checkbox, NativeSelect, NumberInput, Textarea } from '@mantine/core';
import type { Basis } from '@mingbai/api/contract';
import { issueFor } from '../lib/problem-text.ts';
import { BasisPicker, type ChosenBasis } from './basis-picker.tsx';
import { type Need, toBasis } from './need.ts';

export const visitChannelTitles = { phone: '电话', visit: '上门', message: '短信或微信', counter: '当面' } as const;
type VisitChannel = keyof typeof visitChannelTitles;

export interface VisitDraft {
  channel: VisitChannel;
  reached: boolean;
  satisfied: number | null;
  comment: string;
  complaint: boolean;
}
export const emptyVisit: VisitDraft = { channel: 'phone', reached: true, satisfied: null, comment: '', complaint: false };

/** A fact of the matter that the server looks up itself; nothing is typed. */
export function condition<Draft, Page>(text: string): Need<Draft, Page> {
  return { ask: () => <p className="quiet">{text}</p>, lacking: () => undefined, body: () => ({}) };
}

export function reasonNeed<Draft extends { reason: string }, Page>(): Need<Draft, Page> {
  return {
    ask: ({ draft, change, issues }) => (
      <Textarea
        label="理由"
        description="写清事实和为什么，会写进文书"
        required
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        value={draft.reason}
        error={issueFor(issues, 'reason')}
        onChange={(event) => change({ reason: event.currentTarget.value } as Partial<Draft>)}
      />
    ),
    lacking: ({ reason }) => (reason.trim() === '' ? '理由' : undefined),
    body: ({ reason }) => ({ reason: reason.trim() }),
  };
}

/** `suggest`: articles the page already speaks of. */
export function basisNeed<Draft extends { basis: ChosenBasis[] }, Page>(suggest: (page: Page) => readonly Basis[]): Need<Draft, Page> {
  return {
    ask: ({ draft, change, page, issues }) => (
      <BasisPicker chosen={draft.basis} choose={(basis) => change({ basis } as Partial<Draft>)} suggestions={suggest(page)} error={issueFor(issues, 'basis')} />
    ),
    lacking: ({ basis }) => (basis.length === 0 ? '依据的条文' : undefined),
    body: ({ basis }) => ({ basis: toBasis(basis) }),
  };
}

/** `withSatisfaction`: the visit also asks how content the resident is, and whether she complains (每案必访). */
export function visitNeed<Draft extends { visit: VisitDraft }, Page>(withSatisfaction: boolean): Need<Draft, Page> {
  return {
    ask: ({ draft: { visit }, change, issues }) => {
      const set = (part: Partial<VisitDraft>) => change({ visit: { ...visit, ...part } } as Partial<Draft>);
      return (
        <fieldset className="fieldset">
          <legend>回访</legend>
          <NativeSelect
            label="怎么联系的"
            value={visit.channel}
            data={Object.entries(visitChannelTitles).map(([value, label]) => ({ value, label }))}
            onChange={(event) => set({ channel: event.currentTarget.value as VisitChannel })}
            data-autofocus
          />
          <Checkbox label="联系上了" checked={visit.reached} onChange={(event) => set({ reached: event.currentTarget.checked })} />
          {withSatisfaction && visit.reached && (
            <NumberInput
              label="满意几分（1–5，不愿意说就空着）"
              min={1}
              max={5}
              allowDecimal={false}
              value={visit.satisfied ?? ''}
              error={issueFor(issues, 'visit.satisfied')}
              onChange={(value) => set({ satisfied: typeof value === 'number' ? value : null })}
            />
          )}
          <Textarea
            label="他怎么说"
            autosize
            minRows={2}
            maxLength={1000}
            value={visit.comment}
            error={issueFor(issues, 'visit')}
            onChange={(event) => set({ comment: event.currentTarget.value })}
          />
          {withSatisfaction && <Checkbox label="他要投诉" checked={visit.complaint} onChange={(event) => set({ complaint: event.currentTarget.checked })} />}
        </fieldset>
      );
    },
    lacking: () => undefined,
    body: ({ visit: { channel, reached, satisfied, comment, complaint } }) => ({
      visit: {
        channel,
        reached,
        ...(comment.trim() ? { comment: comment.trim() } : {}),
        ...(withSatisfaction && reached && satisfied !== null ? { satisfied } : {}),
        ...(withSatisfaction ? { complaint } : {}),
      },
    }),
  };
}
