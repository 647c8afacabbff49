import type { Content, CustomTableLayout, TableCell } from 'pdfmake';
import type { Contact } from '../sheet.ts';
import { contactFacts } from './contact.ts';
import { COLOURS, SIZES, WIDTHS } from './style.ts';
import { columnWidths, gridLayout } from './tables.ts';
import { type Fact, factLines, title } from './text.ts';

export type ReceiptFormat = 'slip' | 'a4';

/** What every receipt shows, and what is particular to its matter. */
export interface Receipt {
  readonly issuer: string;
  readonly title: string;
  readonly receiptNo: string;
  readonly accessCode: string;
  /** Address of the status page, shown as a QR code; holds no personal data. */
  readonly statusUrl: string;
  /** The one day the resident waits for, large. */
  readonly keyDate: { readonly label: string; readonly value: string };
  readonly sections: readonly ReceiptSection[];
  readonly contact: Contact | null;
}

export interface ReceiptSection {
  readonly heading: string;
  /** Labels with what they stand for; above the content. */
  readonly facts?: readonly Fact[];
  readonly content?: readonly Content[];
}

const TAKE_ALONG = '请取走，收好';
const KEEP_PRIVATE = '凭编号和查询码能查到您的事，请不要给别人看。';
const SCAN = '扫码查进度';
/** Quiet zone around a QR code, in modules (ISO/IEC 18004). */
const QUIET_MODULES = 4;
/** Sides a QR code may take, in points: its modules stay above a millimetre. */
const QR_SIDES: Record<ReceiptFormat, number> = { slip: 150, a4: 122 };

function qr(url: string, format: ReceiptFormat): Content {
  return { qr: url, fit: QR_SIDES[format], padding: QUIET_MODULES, eccLevel: 'M', alignment: 'center', foreground: '#000000', background: '#ffffff' };
}

function code(label: string, value: string, fontSize: number): Content {
  return {
    stack: [
      { text: label, fontSize: SIZES.note, color: COLOURS.quiet },
      { text: value, fontSize, bold: true, lineHeight: 1 },
    ],
    margin: [0, 0, 0, 6],
  };
}

function rule(width: number): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8, lineColor: COLOURS.ink }], margin: [0, 6, 0, 6] };
}

function section({ heading, facts = [], content = [] }: ReceiptSection): Content[] {
  return [{ text: heading, bold: true, fontSize: SIZES.heading, margin: [0, 2, 0, 3] }, ...factLines(facts), ...content];
}

function listSections({ sections, contact }: Receipt): readonly ReceiptSection[] {
  return [...sections, { heading: '有事找谁', facts: contactFacts(contact) }];
}

function codes(receipt: Receipt): Content[] {
  return [
    code('编号', receipt.receiptNo, SIZES.code),
    code('查询码', receipt.accessCode, SIZES.code),
    code(receipt.keyDate.label, receipt.keyDate.value, SIZES.heading + 2),
  ];
}

/** On a roll of 80 mm, everything below each other. */
export function slipContent(receipt: Receipt): Content[] {
  return [
    { text: receipt.issuer, alignment: 'center' },
    { text: receipt.title, alignment: 'center', bold: true, fontSize: SIZES.heading + 2, margin: [0, 2, 0, 0] },
    rule(WIDTHS.slip),
    ...codes(receipt),
    qr(receipt.statusUrl, 'slip'),
    { text: SCAN, alignment: 'center' },
    ...listSections(receipt).flatMap((part) => [rule(WIDTHS.slip), ...section(part)]),
    rule(WIDTHS.slip),
    { text: TAKE_ALONG, alignment: 'center', bold: true, fontSize: SIZES.heading + 2 },
    { text: KEEP_PRIVATE, alignment: 'center', margin: [0, 3, 0, 0] },
  ];
}

const CARD_SHARES = [300, 190];
const cardLayout: CustomTableLayout = {
  ...gridLayout,
  hLineWidth: () => 0.8,
  vLineWidth: (column) => (column === 1 ? 0 : 0.8),
  paddingLeft: () => 12,
  paddingRight: () => 2,
  paddingTop: () => 9,
};
const ROW_SHARES = [100, 375];
const rowLayout: CustomTableLayout = { ...gridLayout, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 14 };

function row({ heading, facts = [], content = [] }: ReceiptSection): TableCell[] {
  return [{ text: heading, bold: true }, { stack: [...factLines(facts, columnWidths(ROW_SHARES, 0)[1]), ...content] }];
}

/** On A4: numbers and QR code side by side, then the sections, each beside its heading. */
export function a4ReceiptContent(receipt: Receipt): Content[] {
  const scan: TableCell = { stack: [qr(receipt.statusUrl, 'a4'), { text: SCAN, alignment: 'center', margin: [0, -8, 0, 0] }] };
  return [
    ...title(receipt.issuer, receipt.title),
    { text: `${TAKE_ALONG}。${KEEP_PRIVATE}`, bold: true, alignment: 'center', margin: [0, 0, 0, 8] },
    { table: { widths: columnWidths(CARD_SHARES), body: [[{ stack: codes(receipt) }, scan]] }, layout: cardLayout },
    { table: { widths: columnWidths(ROW_SHARES, 0), body: listSections(receipt).map(row) }, layout: rowLayout, margin: [0, 10, 0, 0] },
  ];
}
