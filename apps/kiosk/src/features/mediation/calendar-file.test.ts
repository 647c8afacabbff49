import { expect, test } from 'vitest';
import { toCalendarFile } from './calendar-file.ts';

const file = toCalendarFile({
  receiptNo: 'TJ1',
  slot: { id: 's', committeeId: 'c', startsAt: '2026-12-01T09:00:00+08:00', endsAt: '2026-12-01T10:30:00+08:00', mode: 'on-site', free: false },
  title: '去办事',
  place: '某某街道，三楼; 左手',
  note: '带身份证'.repeat(40),
  now: new Date('2026-11-23T00:00:00Z'),
});

test('the calendar file stands at the same instant in every zone and reminds the day before', () => {
  expect(file).toContain('DTSTART:20261201T010000Z\r\n');
  expect(file).toContain('DTEND:20261201T023000Z\r\n');
  expect(file).toContain('TRIGGER:-P1D');
});

test('signs with a meaning are escaped', () => {
  expect(file).toContain('三楼\\; 左手');
});

test('no line is longer than 75 octets and no sign is cut in two', () => {
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(file.replaceAll('\r\n ', '')).toContain('带身份证'.repeat(40));
});
