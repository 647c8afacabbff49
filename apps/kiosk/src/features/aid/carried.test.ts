import { expect, test } from 'vitest';
import { fillDraft, toCarried } from './carried.ts';
import { findDraft, keepDraft } from './draft-store.ts';
import { emptyDraft } from './draft.ts';
import { toRequest } from './to-request.ts';

const carried = {
  ...toCarried(emptyDraft),
  facts: '楼上漏水',
  otherName: '乙样例',
  otherPhone: '13800000002',
  name: '甲样例',
};

test('what is carried fills what is empty', () => {
  expect(fillDraft(emptyDraft, carried, null)).toMatchObject({ facts: '楼上漏水', opponentName: '乙样例', opponentPhone: '13800000002', name: '甲样例' });
});

test('what she wrote here stays, and no telephone is put to another opponent', () => {
  const filled = fillDraft({ ...emptyDraft, facts: '我另写的', opponentName: '丙样例' }, carried, null);
  expect(filled).toMatchObject({ facts: '我另写的', opponentName: '丙样例', opponentPhone: '' });
});

test('the mediation it was taken from is named to the service, and its code stays off the telephone', () => {
  const from = { receiptNo: 'TJ1', accessCode: 'ABCD-EFGH-JKLM' };
  const draft = fillDraft(emptyDraft, carried, from);
  const texts = { noticeVersion: 'n1', declarationVersion: 'd1', channel: 'web' } as const;
  expect(toRequest(draft, texts)).toMatchObject({ from });
  expect(toRequest({ ...draft, from: null }, texts)).not.toHaveProperty('from');
  const kept = new Map<string, string>();
  const memory = { get: (name: string) => kept.get(name) ?? '', set: (name: string, text: string) => void kept.set(name, text) };
  keepDraft(memory, { draft, screening: null });
  expect(findDraft(memory)?.draft).toMatchObject({ facts: '楼上漏水', from: null });
  expect([...kept.values()].join()).not.toContain(from.accessCode);
});
