import { formatDay, formatInstant, formatSpan } from '../dates.ts';
import { a4ReceiptContent, type Receipt, type ReceiptFormat, type ReceiptSection, slipContent } from '../layout/receipt.ts';
import { type Fact, lines } from '../layout/text.ts';
import { type Paper, printA4, printSlip } from '../print.ts';
import type { Contact, Sheet } from '../sheet.ts';
import { PARTY_RIGHTS } from './rights.ts';

export type SessionMode = 'on-site' | 'video' | 'visit';

export interface MediationReceiptData extends Sheet {
  readonly format: ReceiptFormat;
  readonly receiptNo: string;
  readonly accessCode: string;
  readonly statusUrl: string;
  readonly committee: string;
  readonly applicantName: string;
  readonly respondentName: string;
  readonly dispute: string;
  /** Instant of the request: the day limitation is interrupted. */
  readonly receivedAt: string;
  /** Null while no time is booked. */
  readonly session: { readonly startsAt: string; readonly endsAt: string; readonly mode: SessionMode; readonly place: string | null } | null;
  /** What to bring. */
  readonly bring: readonly string[];
  /** `YYYY-MM-DD` up to which the committee has reached the other party; null where nothing is promised. */
  readonly replyDueOn: string | null;
  /** What the request does to limitation, and the rule it rests on, as they are to be printed. */
  readonly limitation: { readonly note: string; readonly rule: string };
  readonly contact: Contact | null;
}

const TITLE = '人民调解申请接收凭证';
const MODES: Record<SessionMode, string> = { 'on-site': '到场调解', video: '视频调解', visit: '上门调解' };

function aboutSession({ session }: MediationReceiptData): ReceiptSection[] {
  if (session === null) return [];
  const facts: Fact[] = [
    ['方式', MODES[session.mode]],
    ['地点', session.place ?? '以窗口告知为准'],
  ];
  return [{ heading: '怎么调', facts, content: lines(['来不了，请提前改期或者取消。']) }];
}

function aboutRequest(data: MediationReceiptData): ReceiptSection {
  const facts: Fact[] = [
    ['申请人', data.applicantName],
    ['纠纷', data.dispute],
    ['对方', data.respondentName],
    ['申请时间', formatInstant(data.receivedAt)],
    ...(data.replyDueOn === null ? [] : [['联系对方', `最迟${formatDay(data.replyDueOn)}`] satisfies Fact]),
  ];
  return { heading: '申请调解', facts };
}

function getKeyDate({ session, replyDueOn, receivedAt }: MediationReceiptData): Receipt['keyDate'] {
  if (session !== null) return { label: '约好的时间', value: formatSpan(session.startsAt, session.endsAt, '\n') };
  if (replyDueOn !== null) return { label: '最迟哪天回复您', value: formatDay(replyDueOn) };
  return { label: '收到申请的时间', value: formatInstant(receivedAt) };
}

function toReceipt(data: MediationReceiptData): Receipt {
  const sections: ReceiptSection[] = [
    ...aboutSession(data),
    ...(data.bring.length === 0 ? [] : [{ heading: '要带什么', content: lines([data.bring.join('、')]) }]),
    aboutRequest(data),
    { heading: '诉讼时效', content: lines([data.limitation.note, `依据：${data.limitation.rule}`]) },
    { heading: '您的权利', content: lines(PARTY_RIGHTS) },
  ];
  return { ...data, issuer: data.committee, title: TITLE, keyDate: getKeyDate(data), sections };
}

/** 人民调解申请接收凭证: the dated receipt that interrupts limitation, with time, place, what to bring and the parties' rights. */
export async function mediationReceipt(data: MediationReceiptData): Promise<Uint8Array> {
  const paper: Omit<Paper, 'content'> = { title: TITLE, area: '人民调解', number: data.receiptNo, sheet: data };
  const receipt = toReceipt(data);
  return data.format === 'slip' ? printSlip({ ...paper, content: slipContent(receipt) }) : printA4({ ...paper, content: a4ReceiptContent(receipt) });
}
