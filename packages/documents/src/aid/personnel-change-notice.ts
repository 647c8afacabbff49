import { contactSentence } from '../layout/contact.ts';
import { printLetter } from '../layout/letter.ts';
import { fieldTable } from '../layout/tables.ts';
import { letterText, numbered } from '../layout/text.ts';
import type { Contact, Sheet } from '../sheet.ts';
import { BY_HAND } from './by-hand.ts';

export interface PersonnelChangeNoticeData extends Sheet {
  readonly number: string;
  readonly office: string;
  /** 承办单位. */
  readonly firm: string;
  readonly recipientName: string;
  readonly matter: string;
  /** Number of the assignment that is changed. */
  readonly assignmentNumber: string;
  /** Null: to be filled in by hand. */
  readonly formerPersonnel: string | null;
  readonly reason: string;
  /** Days the firm has for the change, counted from receipt; null: the office tells, the law names none. */
  readonly withinDays: number | null;
  readonly issuedOn: string;
  readonly contact: Contact | null;
}

const NAME = '更换法律援助人员通知书';

function listDuties({ withinDays }: PersonnelChangeNoticeData): string[] {
  return [
    withinDays === null ? '更换承办人员，期限以办理机构通知为准。' : `自收到本通知之日起 ${withinDays} 日内更换承办人员。`,
    '把新承办人员的姓名和电话告诉受援人，并报给我单位。',
    '与受援人重新办理协议和授权委托书。',
    '原承办人员向新承办人员交接材料和办理情况。',
  ];
}

/** 更换法律援助人员通知书（格式十七）: to the firm, whom to replace, until when, what to hand over. */
export async function personnelChangeNotice(data: PersonnelChangeNoticeData): Promise<Uint8Array> {
  return printLetter({
    area: '法律援助',
    sheet: data,
    issuer: data.office,
    name: NAME,
    formNumber: '格式十七',
    number: data.number,
    to: data.firm,
    body: [
      ...letterText(['下列法律援助事项需要更换承办人员，请办理。']),
      fieldTable([
        { label: '受援人', value: data.recipientName },
        { label: '原承办人员', value: data.formerPersonnel ?? BY_HAND },
        { label: '事项', value: data.matter, wide: true },
        { label: '指派书编号', value: data.assignmentNumber, wide: true },
        { label: '更换原因', value: data.reason, wide: true },
      ]),
      numbered(listDuties(data)),
      ...letterText([contactSentence(data.contact)]),
    ],
    issuedOn: data.issuedOn,
  });
}
