import { expect, test } from 'vitest';
import { clockAsks } from './clock-asks.ts';
import { splitQuestion, toClockRequest } from './clock-request.ts';

const filled = { day: '2026-11-20', interruptedOn: '', choice: null };

test('a clock that needs only its day asks for nothing more', () => {
  expect(toClockRequest('D_TRAFFIC', filled)).toEqual({ code: 'D_TRAFFIC', from: '2026-11-20' });
});

test('without its day, or without the choice that changes it, nothing is sent', () => {
  expect(toClockRequest('D_TRAFFIC', { ...filled, day: '' })).toBeNull();
  expect(toClockRequest('D_APPEAL', filled)).toBeNull();
});

test('a ruling and a judgment are different clocks', () => {
  const ruling = clockAsks.D_APPEAL.choice?.options.find(({ label }) => label === '裁定书') ?? null;
  expect(toClockRequest('D_APPEAL', { ...filled, choice: ruling })).toEqual({ code: 'D_APPEAL', from: '2026-11-20', kind: 'ruling' });
});

test('a demand counts only where the clock can start anew', () => {
  const later = { ...filled, interruptedOn: '2026-11-21' };
  expect(toClockRequest('D_CIV', later)).toMatchObject({ interruptedOn: '2026-11-21' });
  expect(toClockRequest('D_TRAFFIC', later)).not.toHaveProperty('interruptedOn');
});

test('the clock of a child runs from its birthday', () => {
  expect(toClockRequest('D_CHILD_ABUSE', filled)).toMatchObject({ birthDate: '2026-11-20' });
});

test('a rule that asks is parted from its question', () => {
  expect(splitQuestion('这条路有期限。您是哪天收到判决书的？告诉我，我帮您算最后一天。')).toEqual({
    rule: '这条路有期限。',
    question: '您是哪天收到判决书的？',
  });
  expect(splitQuestion('一年以内申请仲裁')).toEqual({ rule: '一年以内申请仲裁', question: undefined });
});
