import type { Content } from 'pdfmake';
import { formatDate } from '../dates.ts';
import { contactLines } from '../layout/contact.ts';
import { printLetter } from '../layout/letter.ts';
import { noticeBox } from '../layout/tables.ts';
import { heading, letterText, lines, numbered } from '../layout/text.ts';
import type { Contact, Sheet } from '../sheet.ts';

interface ObjectionReview extends Sheet {
  readonly number: string;
  /** The justice bureau that reviewed. */
  readonly reviewer: string;
  readonly applicantName: string;
  readonly decision: { readonly title: string; readonly number: string; readonly office: string; readonly decidedOn: string };
  /** `YYYY-MM-DD`. */
  readonly objectionReceivedOn: string;
  /** What the review found, written by the officer; at least one. */
  readonly findings: readonly string[];
  readonly articles: readonly string[];
  readonly reviewedOn: string;
  readonly contact: Contact | null;
}

interface Maintained extends ObjectionReview {
  readonly outcome: 'maintain';
  /** Who takes a reconsideration, and which court; null is told by the window. */
  readonly reconsiderationOffice: string | null;
  readonly court: string | null;
}

interface Corrected extends ObjectionReview {
  readonly outcome: 'correct';
  /** What the office has been ordered to do. */
  readonly order: string;
}

export type ObjectionReviewNoticeData = Maintained | Corrected;

const NAME = '法律援助异议审查结果通知书';

function tellOutcome(data: ObjectionReviewNoticeData): string {
  const basis = `依据${data.articles.join('、')}`;
  if (data.outcome === 'maintain') return `${basis}，维持${data.decision.office}的决定。`;
  return `${basis}，责令${data.decision.office}改正：${data.order}`;
}

/** What is open after the decision is maintained (legal-aid-law:49; administrative-reconsideration-law:20; administrative-litigation-law:46). */
function tellNext(data: ObjectionReviewNoticeData): Content[] {
  if (data.outcome === 'correct') return [];
  const reconsideration = `申请行政复议：自知道本结果之日起 60 日内，向${data.reconsiderationOffice ?? '行政复议机关（以窗口告知为准）'}提出（《中华人民共和国行政复议法》第二十条）。`;
  const suit = `到法院起诉：自知道本结果之日起 6 个月内，向${data.court ?? '有管辖权的人民法院（以窗口告知为准）'}提出（《中华人民共和国行政诉讼法》第四十六条）。`;
  return [noticeBox('仍不同意，有两条路', lines([reconsideration, suit]))];
}

/** The result of reviewing an objection: maintained, with the ways that are left, or corrected, with what was ordered. */
export async function objectionReviewNotice(data: ObjectionReviewNoticeData): Promise<Uint8Array> {
  const { decision } = data;
  const opening = `您对${decision.office}${formatDate(decision.decidedOn)}作出的《${decision.title}》（编号：${decision.number}）提出异议，我单位${formatDate(data.objectionReceivedOn)}收到，现已审查完毕。`;
  return printLetter({
    area: '法律援助',
    sheet: data,
    issuer: data.reviewer,
    name: NAME,
    number: data.number,
    to: data.applicantName,
    body: [...letterText([opening]), heading('审查情况'), numbered(data.findings), heading('审查结果'), ...letterText([tellOutcome(data)])],
    issuedOn: data.reviewedOn,
    below: [...tellNext(data), ...contactLines(data.contact)],
  });
}
