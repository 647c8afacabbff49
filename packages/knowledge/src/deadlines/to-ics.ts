import type { Deadline } from './deadline.ts';
import { addDays } from './days.ts';

/** Lines of a calendar file are folded after this many octets (RFC 5545 §3.1). */
const octetsMax = 73;

/** A calendar file with one all-day event on the last day, and a reminder three days before. `undefined` where nothing runs. */
export function toIcs(deadline: Deadline, stampedOn: string): string | undefined {
  if (deadline.lastDay === null) return undefined;
  const compact = (day: string): string => day.replaceAll('-', '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mingbai//Deadlines//ZH',
    'BEGIN:VEVENT',
    `UID:${deadline.code}-${deadline.lastDay}@mingbai`,
    `DTSTAMP:${compact(stampedOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(deadline.lastDay)}`,
    `DTEND;VALUE=DATE:${compact(addDays(deadline.lastDay, 1))}`,
    `SUMMARY:${escapeText(`最后一天：${deadline.text.split('：')[0] ?? deadline.code}`)}`,
    `DESCRIPTION:${escapeText([deadline.text, ...deadline.notes].join('\n'))}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:期限快到了',
    'TRIGGER:-P3D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n');
}

function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let width = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (width + octets > octetsMax) {
      folded += '\r\n ';
      width = 1;
    }
    folded += character;
    width += octets;
  }
  return folded;
}
