import { formatDate } from '../dates.ts';
import { contactSentence } from '../layout/contact.ts';
import { printLetter } from '../layout/letter.ts';
import { fieldTable, listTable } from '../layout/tables.ts';
import { heading, letterText, lines, numbered } from '../layout/text.ts';
import { SIZES } from '../layout/style.ts';
import type { Contact, Sheet } from '../sheet.ts';
import { BY_HAND } from './by-hand.ts';
import { PERSONNEL_DUTIES } from './rights.ts';

export interface AssignmentNoticeData extends Sheet {
  readonly number: string;
  readonly office: string;
  /** 承办单位. */
  readonly firm: string;
  readonly personnel: readonly { readonly name: string; readonly phone: string | null }[];
  /** `phone` null: she must not be rung unasked, and the office knows the safe way. */
  readonly recipient: { readonly name: string; readonly phone: string | null };
  readonly matter: string;
  /** Null: to be filled in by hand; so is the stage. */
  readonly aidForm: string | null;
  readonly procedureStage: string | null;
  /** Number of the decision to grant; null where aid is given first (legal-aid-law:44). */
  readonly decisionNumber: string | null;
  /** `YYYY-MM-DD` of a day the matter must not miss, and what it is for. */
  readonly deadline: { readonly on: string; readonly kind: string } | null;
  /** Papers handed over with this notice. */
  readonly enclosures: readonly string[];
  readonly assignedOn: string;
  readonly contact: Contact | null;
}

const NAME = '指派通知书';
const PERSONNEL_COLUMNS = [
  { title: '承办人员', share: 240 },
  { title: '电话', share: 235 },
];

function listMatter(data: AssignmentNoticeData): Parameters<typeof fieldTable>[0] {
  const { deadline } = data;
  return [
    { label: '受援人', value: data.recipient.name },
    { label: '联系电话', value: data.recipient.phone ?? '联系前先向本机构问安全的联系办法' },
    { label: '事项', value: data.matter, wide: true },
    { label: '援助方式', value: data.aidForm ?? BY_HAND },
    { label: '所处阶段', value: data.procedureStage ?? BY_HAND },
    { label: '决定书编号', value: data.decisionNumber ?? '先行提供援助，决定书后补', wide: true },
    ...(deadline === null ? [] : [{ label: '紧急期限', value: `${formatDate(deadline.on)}（${deadline.kind}）`, wide: true }]),
  ];
}

/** 指派通知书: to the firm, which matter, whose, by whom, with which duties. */
export async function assignmentNotice(data: AssignmentNoticeData): Promise<Uint8Array> {
  return printLetter({
    area: '法律援助',
    sheet: data,
    issuer: data.office,
    name: NAME,
    number: data.number,
    to: data.firm,
    body: [
      ...letterText(['现指派下列人员承办这件法律援助事项，请及时与受援人联系。']),
      listTable(
        PERSONNEL_COLUMNS,
        data.personnel.map(({ name, phone }) => [name, phone]),
      ),
      fieldTable(listMatter(data)),
      heading('承办要求'),
      numbered(PERSONNEL_DUTIES, SIZES.body),
      ...lines(data.enclosures.length === 0 ? [] : [`随本通知移交：${data.enclosures.join('；')}。`]),
      ...lines([contactSentence(data.contact)]),
    ],
    issuedOn: data.assignedOn,
  });
}
