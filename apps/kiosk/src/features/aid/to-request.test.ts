import { AidApplicationRequest, AidScreeningRequest } from '@mingbai/api/contract';
import { expect, test } from 'vitest';
import { emptyDraft } from './draft.ts';
import { stepOfPath, stepsOf } from './form-steps.ts';
import { isWatchedDraft } from './hurt-at-home.ts';
import { findOnlyMatter, suggestGroup } from './matter-groups.ts';
import { findFaults, toRequest, toScreening } from './to-request.ts';

const texts = { noticeVersion: 'n1', declarationVersion: 'd1', channel: 'kiosk' } as const;
const whole = {
  ...emptyDraft,
  matter: 'C05' as const,
  facts: '老板三个月没有发工资',
  means: 'declaration' as const,
  promised: true,
  signature: { png: 'data:image/png;base64,AAAA', signedAt: '2026-11-23T10:00:00+08:00' },
  materials: { identity: { state: 'photographed' as const, reason: '' } },
  name: '样本甲',
  idNumber: '11010519491231002X',
  phone: '13800000000',
  agreed: true,
};

test('a whole draft is a request the contract takes', () => {
  expect(AidApplicationRequest.safeParse(toRequest(whole, texts)).error?.issues).toBeUndefined();
});

test('the screening carries no personal datum', () => {
  const request = toScreening({ ...whole, members: '3', income: '2300', lawyer: 'no', deadline: '2026-12-01' });
  expect(AidScreeningRequest.safeParse(request).success).toBe(true);
  expect(JSON.stringify(request)).not.toMatch(/样本甲|110105|138|老板/);
});

test('a screen answers only for what it asks', () => {
  expect(Object.keys(findFaults({ ...whole, phone: '1', name: '' }, ['applicant.phone']))).toEqual(['applicant.phone']);
});

test('a contact for the watched is sent only when she asked for it', () => {
  expect(toRequest({ ...whole, contactSafely: '只打单位电话' }, texts)).not.toHaveProperty('contactSafely');
  expect(toRequest({ ...whole, contactSafely: '只打单位电话', watched: true }, texts)).toHaveProperty('contactSafely');
});

test('a refusal leads to the step that asked', () => {
  expect(['applicant.idNumber', 'facts', 'household.members', 'materials.0.state', 'signature', 'tags.0'].map(stepOfPath)).toEqual([
    'identity',
    'facts',
    'means',
    'materials',
    'signature',
    'review',
  ]);
});

test('who need not show her means signs no declaration', () => {
  const screening = { verdict: 'likely', title: '', means: 'exempt', greenChannel: true, urgent: false, reasons: [], materials: [], nextDoors: [] } as const;
  expect(stepsOf(whole, { ...screening, reasons: [], materials: [], nextDoors: [] })).not.toContain('declaration');
  expect(stepsOf(whole, null)).toContain('signature');
});

test('violence comes before the field, and an ordinary divorce suggests nothing', () => {
  const triage = { safety: null, field: 'marriage-family', routes: [], notRoutes: [], questions: [] } as const;
  const base = { ...triage, routes: [], notRoutes: [], questions: [] };
  expect(suggestGroup(base)).toBe('');
  expect(suggestGroup({ ...base, safety: { gate: 'P1', text: '', calls: [] } })).toBe('violence');
  expect(suggestGroup({ ...base, field: 'labour' })).toBe('work');
  expect(findOnlyMatter('work')).toBe('C05');
  expect(findOnlyMatter('criminal')).toBe('');
});

test('who read the promise aloud is sent with the signature, and nobody where she read it herself', () => {
  const read = { ...whole, readBy: '窗口样例' };
  expect(toRequest({ ...read, readHow: 'aloud' }, texts)).toMatchObject({ signature: { readBy: '窗口样例' } });
  expect(JSON.stringify(toRequest({ ...read, readHow: 'self' }, texts))).not.toContain('readBy');
});

test('somebody at home may look when she says so, or when what she applies for says it', () => {
  expect([emptyDraft, whole].map(isWatchedDraft)).toEqual([false, false]);
  expect(
    [
      { ...whole, matter: 'N04' as const },
      { ...whole, tags: ['DV_VICTIM' as const] },
      { ...whole, watched: true },
    ].map(isWatchedDraft),
  ).toEqual([true, true, true]);
});
