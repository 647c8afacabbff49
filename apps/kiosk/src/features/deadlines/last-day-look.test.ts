import { expect, test } from 'vitest';
import { sayDaysLeft, sayPast, toneOf } from './last-day-look.ts';

test('the alarm is for the last seven days, the last one included, and not for what is past', () => {
  expect([30, 8, 7, 0, -1].map(toneOf)).toEqual(['calm', 'calm', 'urgent', 'urgent', 'past']);
});

test('the days left are said in words', () => {
  expect([3, 0, -2].map(sayDaysLeft)).toEqual(['还有 3 天', '就是今天', '已经过了 2 天']);
});

test('that the court stays open is said only where the rule says it', () => {
  expect(sayPast('诉讼时效', ['过了时效不等于不能起诉：法院照样受理。'])).toContain('不等于不能去法院');
  expect(sayPast('上诉期', [])).not.toContain('不等于不能去法院');
});
