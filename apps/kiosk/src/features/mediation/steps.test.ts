import { expect, test } from 'vitest';
import { stepAfter, stepBefore, stepOfIssue } from './steps.ts';

test('the way goes forward and back over the same screens', () => {
  expect(stepAfter('slot', false)).toBe('facts');
  expect(stepBefore('facts', false)).toBe('slot');
  expect(stepBefore('stopped', false)).toBe('stops');
});

test('a change from the review leads back to the review', () => {
  expect(stepAfter('facts', true)).toBe('review');
  expect(stepBefore('facts', true)).toBe('review');
});

test('another kind of dispute asks for the committee and the time again before the review', () => {
  expect([stepAfter('field', true), stepAfter('committee', true), stepAfter('slot', true)]).toEqual(['committee', 'slot', 'review']);
});

test('a complaint of the server leads to the screen that can mend it', () => {
  expect(['applicant.phone', 'respondent.name', 'evidence.3', 'from'].map(stepOfIssue)).toEqual(['self', 'respondent', 'evidence', 'review']);
});
