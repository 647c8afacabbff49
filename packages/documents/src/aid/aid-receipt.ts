import type { Content } from 'pdfmake';
import { formatDay, formatInstant } from '../dates.ts';
import { a4ReceiptContent, slipContent, type Receipt, type ReceiptFormat, type ReceiptSection } from '../layout/receipt.ts';
import { type Fact, lines } from '../layout/text.ts';
import { printA4, printSlip, type Paper } from '../print.ts';
import { type Contact, MATERIAL_STATES, type MaterialLine, type Sheet } from '../sheet.ts';
import { FREE_OF_CHARGE, objectionRight } from './rights.ts';

export interface AidReceiptData extends Sheet {
  readonly format: ReceiptFormat;
  readonly receiptNo: string;
  readonly accessCode: string;
  readonly statusUrl: string;
  readonly applicantName: string;
  readonly matter: string;
  /** Instant of receipt. */
  readonly receivedAt: string;
  readonly acceptingOffice: string;
  /** Null: the accepting office handles the matter itself. */
  readonly handlingOffice: string | null;
  /** `YYYY-MM-DD` of the decision; null while the clock rests. */
  readonly decisionDueOn: string | null;
  readonly urgent: boolean;
  readonly greenChannel: boolean;
  readonly materials: readonly MaterialLine[];
  /** Who hears objections; null prints the office in general. */
  readonly objectionOffice: string | null;
  readonly contact: Contact | null;
}

const TITLE = '申请材料接收凭证';

function aboutMatter(data: AidReceiptData): ReceiptSection {
  const marks = [...(data.urgent ? ['紧急'] : []), ...(data.greenChannel ? ['绿色通道'] : [])];
  const facts: Fact[] = [
    ['申请人', data.applicantName],
    ['收到时间', formatInstant(data.receivedAt)],
    ['事项', data.matter],
    ...(marks.length === 0 ? [] : [['办理方式', marks.join('、')] satisfies Fact]),
    ...(data.handlingOffice === null ? [] : [['办理单位', data.handlingOffice] satisfies Fact]),
  ];
  return { heading: '申请法律援助', facts };
}

function owedLine({ title, dueOn, note }: MaterialLine): Content[] {
  const due = dueOn === undefined ? '交来时间以窗口告知为准' : `最迟${formatDay(dueOn)}交来`;
  return [{ text: title, bold: true }, ...lines([due, ...(note === undefined ? [] : [note])])];
}

function listOwed(materials: readonly MaterialLine[]): ReceiptSection {
  const owed = materials.filter(({ state }) => state === 'deferred');
  if (owed.length === 0) return { heading: '还要交的', content: lines(['目前没有。']) };
  return { heading: '还要交的', content: [...owed.flatMap(owedLine), ...lines(['到期交不了，请提前打电话或者到窗口说明。'])] };
}

function listReceived(materials: readonly MaterialLine[]): ReceiptSection[] {
  const received = materials.filter(({ state }) => state !== 'deferred');
  if (received.length === 0) return [];
  const facts = received.map(({ title, state, note }): Fact => [title, `${MATERIAL_STATES[state]}${note === undefined ? '' : `（${note}）`}`]);
  return [{ heading: '材料清单', facts }];
}

function toReceipt(data: AidReceiptData): Receipt {
  const sections = [
    listOwed(data.materials),
    aboutMatter(data),
    ...listReceived(data.materials),
    { heading: '不给援助怎么办', content: lines([`不给援助会书面告诉您理由。${objectionRight(data.objectionOffice)}`]) },
    { heading: '不收费', content: lines([FREE_OF_CHARGE]) },
  ];
  const keyDate = { label: '最迟哪天告诉您结果', value: data.decisionDueOn === null ? '等材料补齐后告诉您' : formatDay(data.decisionDueOn) };
  return { ...data, issuer: data.acceptingOffice, title: TITLE, keyDate, sections };
}

/** 申请材料接收凭证: number, code, what is owed by when, the day of the decision, how to object, whom to call. */
export async function aidReceipt(data: AidReceiptData): Promise<Uint8Array> {
  const paper: Omit<Paper, 'content'> = { title: TITLE, area: '法律援助', number: data.receiptNo, sheet: data };
  const receipt = toReceipt(data);
  return data.format === 'slip' ? printSlip({ ...paper, content: slipContent(receipt) }) : printA4({ ...paper, content: a4ReceiptContent(receipt) });
}
