import type { Content, CustomTableLayout, Size } from 'pdfmake';
import { formatDate, formatInstant } from '../dates.ts';
import type { Signature } from '../sheet.ts';
import { toSignatureUrl } from '../signature-image.ts';
import { COLOURS, SIZES, WIDTHS } from './style.ts';

/** A place to sign: what the signer is, and the signature where there is one. */
export interface SignaturePlace {
  readonly label: string;
  readonly signature: Signature | null;
  /** Room for a fingerprint beside the signature. */
  readonly fingerprint?: boolean;
  /** A seal belongs over the place. */
  readonly seal?: boolean;
}

const GAP = 28;
const PLACE_WIDTH = (WIDTHS.a4 - GAP) / 2;
const ROOM = 36;
const BLANK_DATE = '　　　　年　　月　　日';

function describe({ label, signature, fingerprint, seal }: SignaturePlace): Content {
  const extras = [fingerprint === true ? '（按指印）' : '', seal === true ? '（盖章）' : ''].join('');
  const name = signature === null || signature.name === '' ? '' : `：${signature.name}`;
  return { text: `${label}${name}${extras}`, bold: true };
}

function mark({ signature }: SignaturePlace): Content {
  if (signature?.image === undefined || signature.image === null) return { text: '', margin: [0, ROOM, 0, 0] };
  return { image: toSignatureUrl(signature.image), fit: [PLACE_WIDTH - 10, ROOM] };
}

function date({ signature }: SignaturePlace): Content {
  const at = signature?.signedAt === undefined || signature.signedAt === null ? BLANK_DATE : formatInstant(signature.signedAt);
  const line: Content = { canvas: [{ type: 'line', x1: 0, y1: 0, x2: PLACE_WIDTH, y2: 0, lineWidth: 0.8, lineColor: COLOURS.ink }] };
  return { stack: [line, { text: `日期：${at}`, margin: [0, 4, 0, 0] }] };
}

const rowLayout: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : GAP),
  paddingRight: () => 0,
};

/** Parts of two places stand in one row each, so that a long name moves both lines down together. */
function pair(places: readonly SignaturePlace[]): Content {
  const fill = (cells: Content[]): Content[] => (cells.length === 2 ? cells : [...cells, { text: '' }]);
  const body = [describe, mark, date].map((part) => fill(places.map(part)));
  return { table: { widths: [PLACE_WIDTH, PLACE_WIDTH], body }, layout: rowLayout, margin: [0, 0, 0, 12], unbreakable: true };
}

/** Places to sign, two to a row, never torn from their line by a page's end. */
export function signatures(places: readonly SignaturePlace[]): Content {
  const rows = Array.from({ length: Math.ceil(places.length / 2) }, (_, row) => pair(places.slice(row * 2, row * 2 + 2)));
  return { stack: rows, margin: [0, 12, 0, 0] };
}

/** Who issues a decision, where its seal goes, and the day. */
export function seal(office: string, date: string): Content {
  const stack: Content[] = [{ text: office, bold: true }, { text: '（盖章）', color: COLOURS.quiet, margin: [0, 5, 0, 5] }, { text: formatDate(date) }];
  return { stack, fontSize: SIZES.letter, alignment: 'center', margin: [WIDTHS.a4 / 2, 14, 0, 4], unbreakable: true };
}

const TICK = 11;
/** From the top of the line to the box, in points. */
const TICK_DROP = 3.5;

/** A box, ticked or empty, before a sentence. */
export function tickLine(ticked: boolean, text: string): Content {
  const box: Content & { width: Size } = {
    width: TICK + 5,
    canvas: [
      { type: 'rect', x: 0.5, y: TICK_DROP, w: TICK, h: TICK, lineWidth: 0.9, lineColor: COLOURS.ink },
      ...(ticked
        ? [
            {
              type: 'polyline' as const,
              lineWidth: 1.6,
              lineColor: COLOURS.ink,
              points: [
                { x: 2.5, y: TICK_DROP + 5.5 },
                { x: 5, y: TICK_DROP + 8.5 },
                { x: 10, y: TICK_DROP + 2.5 },
              ],
            },
          ]
        : []),
    ],
  };
  return { columns: [box, { width: WIDTHS.a4 - TICK - 13, text }], columnGap: 6, margin: [0, 0, 0, 5], unbreakable: true };
}
