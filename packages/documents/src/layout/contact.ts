import type { Content } from 'pdfmake';
import type { Contact } from '../sheet.ts';
import { WIDTHS } from './style.ts';
import { type Fact, factLines, heading } from './text.ts';

const BY_WINDOW = '以窗口公布为准';

/** Whom to call, where, when; what is not known is told by the window. */
export function contactFacts(contact: Contact | null): Fact[] {
  if (contact === null) return [['电话和地址', BY_WINDOW]];
  return [
    ['单位', contact.name],
    ['电话', contact.phone ?? BY_WINDOW],
    ['地址', contact.address ?? BY_WINDOW],
    ['时间', contact.hours ?? BY_WINDOW],
  ];
}

/** The same below a letter, under its heading. */
export function contactLines(contact: Contact | null, words = '有事找谁'): Content[] {
  return [heading(words), ...factLines(contactFacts(contact), WIDTHS.a4)];
}

/** The same in one sentence, for letters. */
export function contactSentence(contact: Contact | null): string {
  if (contact === null) return `联系方式${BY_WINDOW}。`;
  return `联系${contact.name}：电话${contact.phone ?? BY_WINDOW}；地址${contact.address ?? BY_WINDOW}；时间${contact.hours ?? BY_WINDOW}。`;
}
