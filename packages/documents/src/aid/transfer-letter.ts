import type { Content } from 'pdfmake';
import { formatDay, formatInstant } from '../dates.ts';
import { contactSentence } from '../layout/contact.ts';
import { printLetter } from '../layout/letter.ts';
import { signatures } from '../layout/signatures.ts';
import { fieldTable, listTable } from '../layout/tables.ts';
import { heading, letterText, lines } from '../layout/text.ts';
import type { Contact, Sheet } from '../sheet.ts';
import { BY_HAND } from './by-hand.ts';

export interface TransferLetterData extends Sheet {
  readonly number: string;
  readonly fromOffice: string;
  readonly toOffice: string;
  readonly receiptNo: string;
  readonly applicantName: string;
  readonly matter: string;
  /** Instant the application was received. */
  readonly receivedAt: string;
  /** `YYYY-MM-DD` of the decision; null while the clock rests. */
  readonly decisionDueOn: string | null;
  readonly reason: string;
  /** `copies` null: counted by hand. */
  readonly documents: readonly { readonly title: string; readonly copies: number | null }[];
  /** Instant and manner of telling the applicant; null: to be filled in by hand. */
  readonly applicantInformed: { readonly at: string; readonly how: string } | null;
  readonly transferredOn: string;
  readonly contact: Contact | null;
}

const NAME = '公函（转交申请）';
const COLUMNS = [
  { title: '移交的材料', share: 395 },
  { title: '份数', share: 80, numeric: true },
];

function acknowledgement({ toOffice, number, receiptNo }: TransferLetterData): Content[] {
  const places = signatures([
    { label: '收件人', signature: null },
    { label: '收件单位', signature: null, seal: true },
  ]);
  const received = `${toOffice}已收到公函（编号：${number}）和所列材料（申请编号：${receiptNo}）。`;
  return [{ stack: [heading('回执'), ...lines([received]), places], unbreakable: true }];
}

/** 公函（转交申请）: from one office to another, what is handed over, what the applicant has been told; with a slip to acknowledge it. */
export async function transferLetter(data: TransferLetterData): Promise<Uint8Array> {
  const { applicantInformed: informed, decisionDueOn } = data;
  return printLetter({
    area: '法律援助',
    sheet: data,
    issuer: data.fromOffice,
    name: NAME,
    number: data.number,
    to: data.toOffice,
    body: [
      ...letterText([`现将${data.applicantName}的法律援助申请转交你单位办理。转交原因：${data.reason}`]),
      fieldTable([
        { label: '申请编号', value: data.receiptNo },
        { label: '收到时间', value: formatInstant(data.receivedAt) },
        { label: '事项', value: data.matter, wide: true },
        { label: '决定日期', value: decisionDueOn === null ? '等待补充材料' : `最迟${formatDay(decisionDueOn)}`, wide: true },
        { label: '告知申请人', value: informed === null ? BY_HAND : `${formatInstant(informed.at)}，${informed.how}`, wide: true },
      ]),
      listTable(
        COLUMNS,
        data.documents.map(({ title, copies }) => [title, copies === null ? '' : `${copies}`]),
      ),
      ...letterText([contactSentence(data.contact)]),
    ],
    issuedOn: data.transferredOn,
    below: acknowledgement(data),
  });
}
