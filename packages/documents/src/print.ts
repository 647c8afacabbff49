import pdfMake from 'pdfmake';
import type { Content } from 'pdfmake';
import { FONT_FILES } from './fonts.ts';
import { COLOURS, PAGE, SIZES, SLIP } from './layout/style.ts';
import { toLegibleContent } from './legible-content.ts';
import { FRAME, listPageMarks, pageFoot, pageHead, pageHeadHeight, sampleLine } from './layout/page.ts';
import type { Form, Sheet } from './sheet.ts';

type Definition = Parameters<typeof pdfMake.createPdf>[0];

/** A paper before it is printed. */
export interface Paper {
  /** The document's name, for metadata and the reader's window. Never a person's name. */
  readonly title: string;
  readonly area: '法律援助' | '人民调解';
  /** Number of the document or the matter, repeated at the foot of each page; null where there is none yet. */
  readonly number: string | null;
  readonly sheet: Sheet | Form;
  readonly content: readonly Content[];
}

pdfMake.setFonts({ Noto: FONT_FILES });
// Papers are made of text and what they are handed: an address or a path in a text is never followed.
pdfMake.setUrlAccessPolicy(() => false);
pdfMake.setLocalAccessPolicy((path) => Object.values<string>(FONT_FILES).includes(path));

const GAP_NOTE = '注：“〓”处是打印字库里没有的字或符号，多见于姓名里的生僻字，请用笔补写。';

function legible(content: readonly Content[]): Content[] {
  const printable = toLegibleContent(content);
  const note: Content = { text: GAP_NOTE, fontSize: SIZES.note, margin: [0, 14, 0, 0] };
  return printable.hasGaps ? [...printable.content, note] : printable.content;
}

function describe({ title, area, number, sheet }: Paper): Pick<Definition, 'info' | 'language' | 'displayTitle'> {
  const labels = 'aiLabel' in sheet ? { keywords: sheet.aiLabel } : {};
  const info = { title, subject: number === null ? area : `${area} ${number}`, creator: '明白', producer: '明白' };
  return { info: { ...info, ...labels, creationDate: new Date(sheet.madeAt) }, language: 'zh-CN', displayTitle: true };
}

async function print(definition: Definition): Promise<Uint8Array> {
  return pdfMake.createPdf(definition).getBuffer();
}

/** Prints on A4 with the marks at the head and page numbers at the foot of every page. */
export async function printA4(paper: Paper): Promise<Uint8Array> {
  const marks = listPageMarks(paper.sheet);
  return print({
    ...describe(paper),
    pageSize: { width: PAGE.width, height: PAGE.height },
    pageMargins: [PAGE.side, pageHeadHeight(marks), PAGE.side, PAGE.bottom],
    defaultStyle: { font: 'Noto', fontSize: SIZES.body, color: COLOURS.ink, lineHeight: 1.1 },
    header: () => toLegibleContent(pageHead(marks)).content,
    footer: (page, pages) => toLegibleContent(pageFoot(paper.number, page, pages)).content,
    content: legible(paper.content),
    // A heading's level is how many texts must follow it on its page, so that none stands alone at the foot.
    pageBreakBefore: ({ headlineLevel }, { getFollowingNodesOnPage }) =>
      headlineLevel !== undefined && getFollowingNodesOnPage().filter(({ text, style }) => text !== undefined && style !== FRAME).length < headlineLevel,
  });
}

/** Prints on a roll of 80 mm: one page as long as the text. */
export async function printSlip(paper: Paper): Promise<Uint8Array> {
  return print({
    ...describe(paper),
    pageSize: { width: SLIP.width, height: 'auto' },
    pageMargins: [SLIP.side, SLIP.top, SLIP.side, SLIP.bottom],
    defaultStyle: { font: 'Noto', fontSize: SIZES.body, color: COLOURS.ink, lineHeight: 1.05 },
    content: legible([...(paper.sheet.sample ? [sampleLine()] : []), ...paper.content]),
  });
}
