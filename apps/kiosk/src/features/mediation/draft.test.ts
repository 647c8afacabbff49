import { BookingRequest } from '@mingbai/api/contract';
import { expect, test } from 'vitest';
import { type Draft, emptyDraft, findFaults, toRequest } from './draft.ts';

const whole: Draft = {
  ...emptyDraft,
  field: 'neighbours',
  facts: '楼上漏水',
  respondentName: '王某',
  name: '李某',
  phone: '138 0000 0000',
  agreed: true,
};
const rest = { slotId: 's1', hold: null, noticeVersion: 'v1', channel: 'kiosk', watched: false } as const;

test('what is left empty is not sent', () => {
  const request = BookingRequest.parse(toRequest(whole, rest));
  expect(request).not.toHaveProperty('claims');
  expect(request).not.toHaveProperty('respondent.phone');
  expect(request).not.toHaveProperty('evidence');
  expect(request.applicant.phone).toBe('13800000000');
});

test('that somebody at home may look is said to the service, and otherwise left to it', () => {
  expect(BookingRequest.parse(toRequest(whole, rest))).not.toHaveProperty('watched');
  expect(BookingRequest.parse(toRequest(whole, { ...rest, watched: true })).watched).toBe(true);
});

test('a screen hears only of its own faults', () => {
  const draft = { ...whole, phone: '12', respondentName: '' };
  expect(Object.keys(findFaults(draft, ['applicant']))).toEqual(['applicant.phone']);
  expect(Object.keys(findFaults(draft, ['respondent']))).toEqual(['respondent.name']);
  expect(findFaults(whole, ['applicant', 'respondent', 'facts', 'notice'])).toEqual({});
});
