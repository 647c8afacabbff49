import { formatDate, formatDay } from '../dates.ts';
import { contactLines } from '../layout/contact.ts';
import { printLetter } from '../layout/letter.ts';
import { listTable, noticeBox } from '../layout/tables.ts';
import { letterText, lines } from '../layout/text.ts';
import type { Contact, Sheet } from '../sheet.ts';
import { DEEMED_WITHDRAWN } from './rights.ts';

export interface SupplementNoticeData extends Sheet {
  readonly number: string;
  readonly receiptNo: string;
  readonly office: string;
  readonly applicantName: string;
  readonly matter: string;
  /** Everything that is missing, at once (legal-aid-law:43). At least one. */
  readonly items: readonly { readonly kind: 'material' | 'explanation'; readonly title: string; readonly note: string | null }[];
  /** `YYYY-MM-DD` up to which it is awaited. */
  readonly dueOn: string;
  /** Time spent on completing does not count towards the time for deciding. */
  readonly pausesClock: boolean;
  readonly issuedOn: string;
  readonly contact: Contact | null;
}

const NAME = '补充材料/说明通知书';
const KINDS: Record<SupplementNoticeData['items'][number]['kind'], string> = { material: '补材料', explanation: '作说明' };
const COLUMNS = [
  { title: '序', share: 36 },
  { title: '要做什么', share: 80 },
  { title: '内容', share: 190 },
  { title: '怎么准备', share: 170 },
];

/** 补充材料/说明通知书: one complete list, until when, and what follows if nothing comes. */
export async function supplementNotice(data: SupplementNoticeData): Promise<Uint8Array> {
  const rows = data.items.map(({ kind, title, note }, index) => [`${index + 1}`, KINDS[kind], title, note]);
  const pause = data.pausesClock ? ['补充期间不计入审查时间，材料补齐后接着算。'] : [];
  return printLetter({
    area: '法律援助',
    sheet: data,
    issuer: data.office,
    name: NAME,
    number: data.number,
    to: data.applicantName,
    body: [
      ...letterText([`您就“${data.matter}”申请法律援助（申请编号：${data.receiptNo}）。请您补充下面列出的内容，这是一次列全的清单。`]),
      listTable(COLUMNS, rows),
      noticeBox(`最迟${formatDay(data.dueOn)}补齐`, lines([DEEMED_WITHDRAWN, ...pause, `暂时补不齐的，请在${formatDate(data.dueOn)}以前告诉我们原因。`])),
    ],
    issuedOn: data.issuedOn,
    below: [...contactLines(data.contact, '交到哪里、问谁')],
  });
}
