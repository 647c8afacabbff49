import type { Content } from 'pdfmake';
import { contactLines } from '../layout/contact.ts';
import { printLetter } from '../layout/letter.ts';
import { noticeBox } from '../layout/tables.ts';
import { type Fact, factLines, heading, letterText, lines, numbered } from '../layout/text.ts';
import { formatDate } from '../dates.ts';
import type { Contact, Sheet } from '../sheet.ts';
import { BY_HAND } from './by-hand.ts';
import { objectionRight, RECIPIENT_RIGHTS } from './rights.ts';

interface Decision extends Sheet {
  readonly number: string;
  readonly office: string;
  readonly applicantName: string;
  readonly matter: string;
  /** `YYYY-MM-DD` of the application. */
  readonly appliedOn: string;
  /** What the decision rests on, as it is to be printed: 《中华人民共和国法律援助法》第三十一条第五项 … At least one. */
  readonly articles: readonly string[];
  readonly decidedOn: string;
  /** Who hears objections; null prints the office in general. */
  readonly objectionOffice: string | null;
  readonly contact: Contact | null;
}

interface Grant extends Decision {
  readonly kind: 'grant';
  /** Form of aid, by name; null: to be filled in by hand. */
  readonly aidForm: string | null;
  /** Who handles the matter; null while nobody is assigned. */
  readonly handler: { readonly name: string; readonly firm: string | null; readonly phone: string | null } | null;
}

interface Refusal extends Decision {
  readonly kind: 'refuse' | 'terminate';
  /** Written by the officer who decided; at least one. */
  readonly reasons: readonly string[];
}

export type DecisionNoticeData = Grant | Refusal;

const NAMES: Record<DecisionNoticeData['kind'], string> = {
  grant: '给予法律援助决定书',
  refuse: '不予法律援助决定书',
  terminate: '终止法律援助决定书',
};
const OUTCOMES: Record<DecisionNoticeData['kind'], string> = {
  grant: '决定给予您法律援助',
  refuse: '决定不予法律援助',
  terminate: '决定终止法律援助',
};

function opening({ kind, appliedOn, matter, articles, office }: DecisionNoticeData): string {
  return `您${formatDate(appliedOn)}就“${matter}”申请法律援助。${office}审查后，依据${articles.join('、')}，${OUTCOMES[kind]}。`;
}

function handlerLines({ handler, aidForm }: Grant): Content[] {
  const form: Fact = ['援助方式', aidForm ?? BY_HAND];
  if (handler === null) return [...factLines([form]), ...lines(['承办人员确定后会告诉您姓名和电话。'])];
  return factLines([
    form,
    ['承办人', handler.firm === null ? handler.name : `${handler.name}（${handler.firm}）`],
    ['电话', handler.phone ?? '以窗口公布为准'],
  ]);
}

function describe(data: DecisionNoticeData): Content[] {
  if (data.kind === 'grant') return [heading('谁来办'), ...handlerLines(data)];
  return [heading('理由'), numbered(data.reasons)];
}

function tellRights(data: DecisionNoticeData): Content {
  if (data.kind === 'grant') return noticeBox('您的权利', lines(RECIPIENT_RIGHTS));
  return noticeBox('不同意怎么办', lines([objectionRight(data.objectionOffice)]));
}

/** 给予、不予、终止法律援助决定书: what was decided on which articles, by whom it is handled or for which reasons, and what may be done about it. */
export async function decisionNotice(data: DecisionNoticeData): Promise<Uint8Array> {
  return printLetter({
    area: '法律援助',
    sheet: data,
    issuer: data.office,
    name: NAMES[data.kind],
    number: data.number,
    to: data.applicantName,
    body: [...letterText([opening(data)]), ...describe(data)],
    issuedOn: data.decidedOn,
    below: [tellRights(data), ...contactLines(data.contact)],
  });
}
