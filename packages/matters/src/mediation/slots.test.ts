import { createWorkCalendar } from '@mingbai/knowledge';
import { expect, test } from 'vitest';
import type { OpeningRule } from './opening.ts';
import { findSlot, listSlots, parseSlotId } from './slots.ts';

const calendar = createWorkCalendar([
  {
    year: 2026,
    source: '测试用',
    sureness: 'V',
    holidays: [{ name: '国庆节', from: '2026-10-01', to: '2026-10-07' }],
    workdays: ['2026-10-10'],
  },
]);
const id = '11111111-1111-4111-8111-111111111111';
const rule: OpeningRule = {
  id,
  committeeId: 'c',
  weekday: 4,
  fromMinute: 540,
  toMinute: 720,
  slotMinutes: 50,
  mode: 'on-site',
  mediatorNo: 1,
  roomNo: null,
  fromDay: '2026-01-01',
  untilDay: null,
};
const daysOf = (rules: OpeningRule[], from: string, to: string, exceptions: { committeeId: string; day: string; open: boolean }[] = []): string[] => [
  ...new Set(listSlots(rules, { calendar, exceptions }, { from, to }).map(({ day }) => day)),
];

test('slots fill the hours and none runs over their end, in China’s time', () => {
  const slots = listSlots([rule], { calendar, exceptions: [] }, { from: '2026-09-24', to: '2026-09-24' });
  expect(slots.map((slot) => slot.id)).toEqual(['0900', '0950', '1040'].map((time) => `${id}.20260924T${time}`));
  expect(slots[0]?.startsAt.toISOString()).toBe('2026-09-24T01:00:00.000Z');
});

test('holidays beat the week, weekend days inside them too', () => {
  expect(daysOf([rule], '2026-09-20', '2026-10-20')).toEqual(['2026-09-24', '2026-10-08', '2026-10-15']);
  const saturday = { ...rule, weekday: 6 };
  expect(daysOf([saturday], '2026-09-20', '2026-10-20')).toEqual(['2026-09-26', '2026-10-17']);
});

test('a weekend day worked in exchange has Monday’s hours', () => {
  expect(daysOf([{ ...rule, weekday: 1 }], '2026-10-08', '2026-10-12')).toEqual(['2026-10-10', '2026-10-12']);
});

test('an exception shuts a day, or opens a holiday, for its committee only', () => {
  expect(daysOf([rule], '2026-09-24', '2026-09-24', [{ committeeId: 'c', day: '2026-09-24', open: false }])).toEqual([]);
  expect(daysOf([rule], '2026-09-24', '2026-09-24', [{ committeeId: 'd', day: '2026-09-24', open: false }])).toEqual(['2026-09-24']);
  expect(daysOf([rule], '2026-10-01', '2026-10-01', [{ committeeId: 'c', day: '2026-10-01', open: true }])).toEqual(['2026-10-01']);
});

test('an id is taken at its word only where the hours have that slot', () => {
  const find = (text: string) => {
    const name = parseSlotId(text);
    return name && findSlot(rule, name, { calendar, exceptions: [] })?.id;
  };
  expect(find(`${id}.20260924T0950`)).toBe(`${id}.20260924T0950`);
  for (const wrong of [`${id}.20260924T0951`, `${id}.20260925T0900`, `${id}.20260230T0900`, `${id}.20260924T9900`, 'x', `${id}.20261001T0900`]) {
    expect(find(wrong)).toBeUndefined();
  }
});
