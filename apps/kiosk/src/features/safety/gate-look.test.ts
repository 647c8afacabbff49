import type { Triage } from '@mingbai/api/contract';
import { expect, test } from 'vitest';
import { isWatched, shortSafetyText } from './gate-look.ts';

const plain: Triage = { safety: null, field: 'marriage-family', routes: [], notRoutes: [], questions: [] };

test('violence at home is watched whether it was said or only tapped', () => {
  const door: Triage['routes'][number] = { kind: 'protection-order', title: '', why: '', basis: [], action: { type: 'staff', target: '' } };
  expect(isWatched({ ...plain, safety: { gate: 'P1', text: '', calls: [] } })).toBe(true);
  expect(isWatched({ ...plain, routes: [door] })).toBe(true);
  expect(isWatched({ ...plain, safety: { gate: 'P4', text: '', calls: [] } })).toBe(false);
  expect(isWatched(plain)).toBe(false);
  expect(isWatched(null)).toBe(false);
});

test('over the whole screen only the first sentences stand, and always one', () => {
  expect(shortSafetyText('先躲开。打 110。')).toBe('先躲开。打 110。');
  expect(shortSafetyText(`先躲开。${'长'.repeat(80)}。`)).toBe('先躲开。');
  expect(shortSafetyText(`${'长'.repeat(80)}。再说。`)).toBe(`${'长'.repeat(80)}。`);
});
