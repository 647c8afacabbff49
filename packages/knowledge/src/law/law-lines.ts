import { removeZeroWidth } from '../text/normalize.ts';
import { widenPunctuation } from './widen-punctuation.ts';

/** A line of a law with its Markdown taken off, and where it stood. */
export interface LawLine {
  file: string;
  /** Counted from 1. */
  line: number;
  text: string;
  /** It was a Markdown heading. */
  isMarked: boolean;
}

/** The non-empty lines of one file, without front matter, comments, Markdown marks and zero-width characters; `frontTitle` is the front matter's title. */
export function readLawLines(file: { name: string; text: string }): { lines: LawLine[]; frontTitle?: string } {
  const rows = dropComments(removeZeroWidth(file.text).replace(/\r\n?/g, '\n')).split('\n');
  const bodyFrom = findFrontMatterEnd(rows);
  const frontTitle = rows
    .slice(0, bodyFrom)
    .map((row) => /^title:\s*["']?(.+?)["']?\s*$/.exec(row)?.[1])
    .find((title) => title !== undefined);
  const lines = rows.map((row, at) => (at < bodyFrom ? undefined : toLine(file.name, at + 1, row))).filter((line) => line !== undefined);
  return frontTitle === undefined ? { lines } : { lines, frontTitle };
}

/** Comments may span lines; their line breaks stay so that later line numbers remain true. */
function dropComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''));
}

function findFrontMatterEnd(rows: string[]): number {
  if (rows[0]?.trim() !== '---') return 0;
  return rows.findIndex((row, at) => at > 0 && row.trim() === '---') + 1;
}

function toLine(file: string, line: number, row: string): LawLine | undefined {
  const heading = /^\s*#{1,6}\s+(.*)$/.exec(row);
  const bare = (heading?.[1] ?? row)
    .replace(/^\s*>\s?/, '')
    // A bold label may stand directly against its text; the mark was the separator.
    .replace(/^\s*(\*\*|__)(第[^*_]+?)\1/, '$2\u3000')
    .replace(/\*\*|__/g, '');
  const text = widenPunctuation(bare.trim());
  return text === '' || /^([-*_])\1{2,}$/.test(text) ? undefined : { file, line, text, isMarked: heading !== null };
}
