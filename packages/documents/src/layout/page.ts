import type { Content, Size } from 'pdfmake';
import type { Form, Sheet } from '../sheet.ts';
import { boxLayout } from './tables.ts';
import { COLOURS, PAGE, SIZES, WIDTHS } from './style.ts';

/** What stands at the head of every page. */
interface PageMarks {
  readonly sample: boolean;
  readonly draft: boolean;
  readonly aiLabel: string | null;
}

/** Marks the texts that stand on every page, apart from what a page says. */
export const FRAME = 'frame';

const SAMPLE_MARK = '示例：单位和数据仅作演示';
const DRAFT_MARK = '草稿·供本人核对';
/** Characters of the number in a page's foot. */
const NUMBER_LENGTH_MAX = 26;
/** In points: what a framed mark and a line of the label take. */
const [MARK_HEIGHT, LABEL_LINE_HEIGHT] = [16, 20];

export function listPageMarks(sheet: Sheet | Form): PageMarks {
  return { sample: sheet.sample, draft: 'draft' in sheet && sheet.draft, aiLabel: 'aiLabel' in sheet ? sheet.aiLabel : null };
}

/** Room above the text for the head of the page, in points: the library leaves out a head that does not fit. */
export function pageHeadHeight({ sample, draft, aiLabel }: PageMarks): number {
  if (aiLabel !== null) return PAGE.top + MARK_HEIGHT + Math.ceil(([...aiLabel].length * SIZES.foot) / WIDTHS.a4) * LABEL_LINE_HEIGHT;
  return PAGE.top + (sample || draft ? MARK_HEIGHT : 0);
}

function framed(text: string): Content & { width: Size } {
  const mark: Content = { text, style: FRAME, fontSize: SIZES.foot, bold: true, noWrap: true };
  return { width: 'auto', table: { body: [[mark]] }, layout: boxLayout };
}

/** The head of every page: what the paper is not yet, or not really, and the label of machine-written text. */
export function pageHead({ sample, draft, aiLabel }: PageMarks): Content[] {
  const marks = [...(sample ? [framed(SAMPLE_MARK)] : []), ...(draft ? [framed(DRAFT_MARK)] : [])];
  const row: Content = { columns: [{ text: '', style: FRAME, width: '*' }, ...marks], columnGap: 8, margin: [PAGE.side, 26, PAGE.side, 0] };
  const label: Content = { text: aiLabel ?? '', style: FRAME, fontSize: SIZES.foot, color: COLOURS.quiet, margin: [PAGE.side, 5, PAGE.side, 0] };
  const head: Content[] = marks.length > 0 ? [row] : [{ text: ' ', style: FRAME, margin: [0, 26, 0, 0] }];
  return aiLabel === null ? head : [...head, label];
}

/** A number that would take a second line is cut here; the paper's head has it whole. */
function shorten(number: string): string {
  const characters = [...number];
  return characters.length <= NUMBER_LENGTH_MAX ? number : `${characters.slice(0, NUMBER_LENGTH_MAX).join('')}…`;
}

/** The foot of every page: number of the paper, page and number of pages. */
export function pageFoot(number: string | null, page: number, pages: number): Content[] {
  const count: Content & { width: Size } = { text: `第 ${page} 页 共 ${pages} 页`, style: FRAME, alignment: 'right', width: 120 };
  const line: Content = { canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTHS.a4, y2: 0, lineWidth: 0.5, lineColor: COLOURS.line }] };
  const row: Content = {
    columns: [{ text: number === null ? '' : `编号：${shorten(number)}`, style: FRAME, width: WIDTHS.a4 - 120 }, count],
    fontSize: SIZES.foot,
    color: COLOURS.quiet,
    margin: [0, 5, 0, 0],
  };
  return [{ stack: [line, row], margin: [PAGE.side, 12, PAGE.side, 0] }];
}

/** The first line of a slip made from sample data. */
export function sampleLine(): Content {
  return { text: SAMPLE_MARK, alignment: 'center', fontSize: SIZES.foot, bold: true, margin: [0, 0, 0, 6] };
}
