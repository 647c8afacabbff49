import type { Slot } from '@mingbai/api/contract';

interface Entry {
  receiptNo: string;
  slot: Slot;
  title: string;
  place: string;
  note: string;
  now: Date;
}

const stamp = (instant: string | Date) => new Date(instant).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
const escape = (text: string) => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');

/** RFC 5545: a line is at most 75 octets; a Chinese sign has three and must not be cut in two. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > 74) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}

/** The meeting as a calendar file, with a reminder the day before. It names the meeting, not the trouble: calendars are shared at home. */
export function toCalendarFile({ receiptNo, slot, title, place, note, now }: Entry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mingbai//Mediation//ZH',
    'BEGIN:VEVENT',
    `UID:${receiptNo}@mingbai`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(slot.startsAt)}`,
    `DTEND:${stamp(slot.endsAt)}`,
    `SUMMARY:${escape(title)}`,
    `LOCATION:${escape(place)}`,
    `DESCRIPTION:${escape(note)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escape(title)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
