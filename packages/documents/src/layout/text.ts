import type { Content } from 'pdfmake';
import { listParagraphs } from '../legible.ts';
import { COLOURS, SIZES } from './style.ts';

/** Issuer, name of the paper and, where it has one, its number. */
export function title(issuer: string | null, name: string, number: string | null = null): Content[] {
  const lines: Content[] = [{ text: name, fontSize: SIZES.title, bold: true, alignment: 'center', margin: [0, 0, 0, 8] }];
  if (issuer !== null) lines.unshift({ text: issuer, fontSize: SIZES.heading, alignment: 'center', margin: [0, 0, 0, 4] });
  if (number !== null) lines.push({ text: `编号：${number}`, alignment: 'center', color: COLOURS.quiet });
  return [{ stack: lines, margin: [0, 0, 0, 4] }];
}

/** Heading of a section, kept on a page with at least the first thing below it. */
export function heading(text: string): Content {
  return { text, fontSize: SIZES.heading, bold: true, headlineLevel: 1, margin: [0, 7, 0, 4] };
}

/** Two squares before a paragraph, as text: the library's own indent lets a word longer than the line run off the page. */
function indented(text: string): { text: string; preserveLeadingSpaces: true } {
  return { text: `　　${text}`, preserveLeadingSpaces: true };
}

/** Somebody's own words, paragraph by paragraph; nothing said leaves a place to fill in. */
export function freeText(text: string | null): Content[] {
  const paragraphs = listParagraphs(text ?? '');
  if (paragraphs.length === 0) return [{ text: '（未填）', color: COLOURS.quiet, margin: [0, 0, 0, 8] }];
  return paragraphs.map((paragraph): Content => ({ ...indented(paragraph), margin: [0, 0, 0, 5] }));
}

/** Paragraphs of a letter. */
export function letterText(paragraphs: readonly string[]): Content[] {
  return paragraphs.flatMap(listParagraphs).map((text): Content => ({ ...indented(text), fontSize: SIZES.letter, lineHeight: 1.2, margin: [0, 0, 0, 6] }));
}

/** Whom a letter is to. */
export function addressee(name: string): Content {
  return { text: `${name}：`, fontSize: SIZES.letter, margin: [0, 0, 0, 6] };
}

/** A numbered list. */
export function numbered(items: readonly string[], fontSize: number = SIZES.letter): Content {
  return { ol: items.map((text): Content => ({ text, margin: [0, 0, 0, 4] })), fontSize, margin: [0, 2, 0, 6] };
}

/** Short lines below each other. */
export function lines(texts: readonly string[], fontSize: number = SIZES.body): Content[] {
  return texts.map((text): Content => ({ text, fontSize, margin: [0, 0, 0, 2] }));
}

/** A label and what it stands for. */
export type Fact = readonly [label: string, value: string];

const GAP = 12;

function factText([label, value]: Fact): Content {
  return { text: [{ text: `${label}：`, bold: true }, { text: value }], margin: [0, 0, 0, 2] };
}

/** Of the type size: a Chinese character fills a square, Latin letters and digits take at most two thirds of one. */
function isShort(fact: Fact | undefined, width: number): fact is Fact {
  if (fact === undefined) return false;
  const squares = [...fact.join('：')].reduce((sum, character) => sum + (character < '\u0100' ? 0.66 : 1), 0);
  return squares * SIZES.body <= width;
}

/** Facts below each other; given a width in points, short ones stand two to a line. */
export function factLines(facts: readonly Fact[], width?: number): Content[] {
  if (width === undefined) return facts.map(factText);
  const half = (width - GAP) / 2;
  const rows: Content[] = [];
  for (let index = 0; index < facts.length; index++) {
    const [first, second] = [facts[index], facts[index + 1]];
    if (first === undefined) continue;
    if (!isShort(first, half) || !isShort(second, half)) {
      rows.push(factText(first));
      continue;
    }
    rows.push({ columns: [first, second].map((fact) => ({ ...(factText(fact) as { text: Content[] }), width: half })), columnGap: GAP });
    index++;
  }
  return rows;
}
