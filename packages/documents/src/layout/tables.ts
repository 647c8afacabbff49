import type { Content, CustomTableLayout, TableCell } from 'pdfmake';
import { COLOURS, SIZES, WIDTHS } from './style.ts';

const PADDING = 7;
const HAIRLINE = 0.6;

/** Hairlines all round, room inside. */
export const gridLayout: CustomTableLayout = {
  hLineWidth: () => HAIRLINE,
  vLineWidth: () => HAIRLINE,
  hLineColor: () => COLOURS.line,
  vLineColor: () => COLOURS.line,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 5,
  paddingBottom: () => 5,
};

/** A frame around a short mark. */
export const boxLayout: CustomTableLayout = {
  ...gridLayout,
  hLineColor: () => COLOURS.ink,
  vLineColor: () => COLOURS.ink,
  paddingTop: () => 1,
  paddingBottom: () => 2,
};

/**
 * Column widths in points for shares of the page. Fixed widths alone make a long word break inside its cell: a column that adapts
 * grows to the word's length and runs off the page.
 */
export function columnWidths(shares: readonly number[], line: number = HAIRLINE): number[] {
  const room = WIDTHS.a4 - shares.length * 2 * PADDING - (shares.length + 1) * line;
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (room * share) / total);
}

/** One thing a form asks. Null prints as a place to fill in. */
export interface Field {
  readonly label: string;
  readonly value: string | null;
  /** Takes the whole row; others stand two to a row. */
  readonly wide?: boolean;
}

/** A field only where something is known; unlike null, nothing is left open for the pen. */
export function given(label: string, value: string | undefined, wide = false): Field[] {
  return value === undefined ? [] : [{ label, value, wide }];
}

const FIELD_SHARES = [76, 150, 76, 150];

function labelCell(label: string): TableCell {
  return { text: label, bold: true, fillColor: COLOURS.tint };
}

function valueCell(value: string | null, colSpan = 1): TableCell {
  const cell: TableCell = value === null || value === '' ? { text: '（未填）', color: COLOURS.quiet } : { text: value };
  return { ...cell, colSpan };
}

function wideRow({ label, value }: Field): TableCell[] {
  return [labelCell(label), valueCell(value, 3), {}, {}];
}

function listFieldRows(fields: readonly Field[]): TableCell[][] {
  const rows: TableCell[][] = [];
  for (let index = 0; index < fields.length; index++) {
    const [first, second] = [fields[index], fields[index + 1]];
    if (first === undefined) continue;
    if (first.wide === true || second === undefined || second.wide === true) {
      rows.push(wideRow(first));
      continue;
    }
    rows.push([labelCell(first.label), valueCell(first.value), labelCell(second.label), valueCell(second.value)]);
    index++;
  }
  return rows;
}

/** Labels and values in a grid of four columns. */
export function fieldTable(fields: readonly Field[]): Content {
  return { table: { widths: columnWidths(FIELD_SHARES), body: listFieldRows(fields) }, layout: gridLayout, margin: [0, 0, 0, 6] };
}

/** A column of a list: its heading, its share of the width, and numbers to the right. */
export interface Column {
  readonly title: string;
  readonly share: number;
  readonly numeric?: boolean;
}

/** A list in rows under headings that are repeated on every page. */
export function listTable(columns: readonly Column[], rows: readonly (readonly (string | null)[])[]): Content {
  const head = columns.map(({ title }): TableCell => ({ text: title, bold: true, fillColor: COLOURS.tint }));
  const body = rows.map((row) => columns.map(({ numeric }, index): TableCell => ({ text: row[index] ?? '—', alignment: numeric === true ? 'right' : 'left' })));
  const widths = columnWidths(columns.map(({ share }) => share));
  // The headings' cells count too: one more must follow on the page.
  const headlineLevel = rows.length === 0 ? {} : { headlineLevel: columns.length + 1 };
  return { table: { headerRows: 1, widths, body: [head, ...body] }, layout: gridLayout, ...headlineLevel, margin: [0, 0, 0, 6] };
}

/** A tinted box that sets apart what must not be overlooked. */
export function noticeBox(heading: string, content: readonly Content[]): Content {
  const title: Content = { text: heading, bold: true, fontSize: SIZES.heading, margin: [0, 0, 0, 4] };
  const cell: TableCell = { stack: [title, ...content], fillColor: COLOURS.tint, margin: [6, 4, 6, 4] };
  return { table: { widths: columnWidths([1]), body: [[cell]] }, layout: gridLayout, margin: [0, 12, 0, 0], unbreakable: true };
}
