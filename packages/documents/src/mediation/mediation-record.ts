import type { Content } from 'pdfmake';
import { formatSpan } from '../dates.ts';
import { type SignaturePlace, signatures } from '../layout/signatures.ts';
import { fieldTable } from '../layout/tables.ts';
import { freeText, heading, lines, title } from '../layout/text.ts';
import { printA4 } from '../print.ts';
import type { Form } from '../sheet.ts';

export interface MediationRecordData extends Form {
  readonly number: string;
  readonly committee: string;
  /** Instants of beginning and end. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly parties: readonly string[];
  readonly mediators: readonly string[];
  /** Who wrote the record; null where a mediator did. */
  readonly recorder: string | null;
  readonly invited: readonly string[];
  /** The parties were told their rights. */
  readonly rightsTold: boolean;
  readonly facts: string;
  readonly positions: readonly { readonly name: string; readonly statement: string }[];
  readonly lawExplained: string;
  /** How it ended, in a word or two, and what was agreed, also orally (peoples-mediation-law:28). */
  readonly result: { readonly label: string; readonly text: string };
}

const TITLE = '人民调解记录';
const SEPARATOR = '、';

function listAttendance(data: MediationRecordData): Parameters<typeof fieldTable>[0] {
  return [
    { label: '时间', value: formatSpan(data.startsAt, data.endsAt), wide: true },
    { label: '地点', value: data.place, wide: true },
    { label: '当事人', value: data.parties.join(SEPARATOR), wide: true },
    { label: '调解员', value: data.mediators.join(SEPARATOR) },
    { label: '记录人', value: data.recorder ?? data.mediators.join(SEPARATOR) },
    { label: '受邀参加人', value: data.invited.length === 0 ? '无' : data.invited.join(SEPARATOR), wide: true },
  ];
}

function listPlaces({ parties, mediators, recorder }: MediationRecordData): SignaturePlace[] {
  const sign = (label: string, names: readonly string[]): SignaturePlace[] =>
    names.map((name) => ({ label, signature: { name, signedAt: null, image: null } }));
  return [...sign('当事人', parties), ...sign('调解员', mediators), ...sign('记录人', recorder === null ? [] : [recorder])];
}

/** 人民调解记录: who met when and where, what each said, what law was explained, how it ended. */
export async function mediationRecord(data: MediationRecordData): Promise<Uint8Array> {
  const told = data.rightsTold ? '调解员已告知各方当事人在调解中的权利和义务。' : '尚未告知当事人权利和义务。';
  const content: Content[] = [
    ...title(data.committee, TITLE, data.number),
    fieldTable(listAttendance(data)),
    ...lines([told]),
    heading('纠纷事实'),
    ...freeText(data.facts),
    ...data.positions.flatMap(({ name, statement }) => [heading(`${name}的意见`), ...freeText(statement)]),
    heading('讲解的法律'),
    ...freeText(data.lawExplained),
    heading(`结果：${data.result.label}`),
    ...freeText(data.result.text),
    signatures(listPlaces(data)),
  ];
  return printA4({ title: TITLE, area: '人民调解', number: data.number, sheet: data, content });
}
