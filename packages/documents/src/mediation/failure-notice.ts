import type { Content } from 'pdfmake';
import { formatDate } from '../dates.ts';
import { contactLines } from '../layout/contact.ts';
import { printLetter } from '../layout/letter.ts';
import { noticeBox } from '../layout/tables.ts';
import { type Fact, factLines, heading, letterText, lines } from '../layout/text.ts';
import type { Contact, Sheet } from '../sheet.ts';
import { OTHER_WAYS } from './rights.ts';

/** Another way to one's right: what, how, until when, on what it rests. */
export interface OtherWay {
  readonly title: string;
  readonly how: string;
  readonly deadline: string | null;
  readonly basis: string | null;
}

export interface FailureNoticeData extends Sheet {
  readonly number: string;
  readonly committee: string;
  /** To whom this copy goes. */
  readonly partyName: string;
  readonly otherPartyName: string;
  readonly dispute: string;
  /** `YYYY-MM-DD`. */
  readonly endedOn: string;
  /** Why it ended, in words that blame nobody. */
  readonly reason: string;
  readonly ways: readonly OtherWay[];
  /** What the request for mediation did to limitation, and the rule; null where it does not matter. */
  readonly limitation: { readonly note: string; readonly rule: string } | null;
  readonly contact: Contact | null;
}

const NAME = '调解终止告知书';

function describeWay({ title, how, deadline, basis }: OtherWay): Content[] {
  const until: Fact[] = deadline === null ? [] : [['期限', deadline]];
  const rule: Fact[] = basis === null ? [] : [['依据', basis]];
  return [heading(title), ...lines([how]), ...factLines([...until, ...rule])];
}

/** 调解终止告知书: mediation has ended, and which ways are open now (peoples-mediation-law:26). */
export async function failureNotice(data: FailureNoticeData): Promise<Uint8Array> {
  const opening = `您与${data.otherPartyName}的${data.dispute}，经${data.committee}调解，于${formatDate(data.endedOn)}终止。原因：${data.reason}`;
  const { limitation } = data;
  return printLetter({
    area: '人民调解',
    sheet: data,
    issuer: data.committee,
    name: NAME,
    number: data.number,
    to: data.partyName,
    body: [...letterText([opening, OTHER_WAYS]), ...data.ways.flatMap(describeWay)],
    issuedOn: data.endedOn,
    below: [...(limitation === null ? [] : [noticeBox('诉讼时效', lines([limitation.note, `依据：${limitation.rule}`]))]), ...contactLines(data.contact)],
  });
}
