import { extractText, getDocumentProxy } from 'unpdf';
import { joinWrappedLines } from './join-wrapped-lines.ts';

/** The text of a .pdf as lines, page numbers dropped and wrapped lines joined. A scan without a text layer gives no line. Throws when the bytes are no .pdf. */
export async function readPdfLines(bytes: Uint8Array): Promise<string[]> {
  // pdf.js takes the buffer away from its caller, so it gets its own.
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  const { text } = await extractText(document, { mergePages: false });
  const lines = text.flatMap((page) => page.split('\n').filter((line) => !isPageNumber(line)));
  return joinWrappedLines(lines.map((line) => line.trim()).filter((line) => line !== ''));
}

function isPageNumber(line: string): boolean {
  return /^\s*[-—–－]*\s*(第\s*)?\d{1,4}(\s*页)?(\s*\/\s*\d{1,4})?\s*[-—–－]*\s*$/.test(line);
}
