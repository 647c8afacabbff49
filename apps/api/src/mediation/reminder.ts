import type { SlotClaimRow } from '@mingbai/db';

/** A calendar file with the booked time and a reminder a day before. The words name no party: a telephone's calendar is seen by others. */
export function writeReminder({ id, startsAt, endsAt }: SlotClaimRow, place: string, stampedAt: Date): string {
  const compact = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mingbai//Mediation//ZH',
    'BEGIN:VEVENT',
    `UID:${id}@mingbai`,
    `DTSTAMP:${compact(stampedAt)}`,
    `DTSTART:${compact(startsAt)}`,
    `DTEND:${compact(endsAt)}`,
    'SUMMARY:约好的时间',
    `LOCATION:${place.replace(/[\\;,]/g, (sign) => `\\${sign}`)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:明天有约',
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.join('\r\n')}\r\n`;
}
