import { expect, test } from 'vitest';
import { fillDraft, toCarried } from './carried.ts';
import { emptyDraft } from './draft.ts';

const carried = {
  ...toCarried(emptyDraft),
  facts: '楼上漏水',
  otherName: '乙样例',
  otherPhone: '13800000002',
  name: '甲样例',
};

test('what is carried fills what is empty', () => {
  expect(fillDraft(emptyDraft, carried)).toMatchObject({ facts: '楼上漏水', opponentName: '乙样例', opponentPhone: '13800000002', name: '甲样例' });
});

test('what she wrote here stays, and no telephone is put to another opponent', () => {
  const filled = fillDraft({ ...emptyDraft, facts: '我另写的', opponentName: '丙样例' }, carried);
  expect(filled).toMatchObject({ facts: '我另写的', opponentName: '丙样例', opponentPhone: '' });
});
