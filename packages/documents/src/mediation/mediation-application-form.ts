import type { Content } from 'pdfmake';
import { formatInstant } from '../dates.ts';
import { helperLines } from '../layout/helper-lines.ts';
import { signatures } from '../layout/signatures.ts';
import { fieldTable } from '../layout/tables.ts';
import { freeText, heading, lines, numbered, title } from '../layout/text.ts';
import { SIZES } from '../layout/style.ts';
import { printA4 } from '../print.ts';
import type { Form, Helper, Signature } from '../sheet.ts';
import { type MediationParty, partyTables } from './parties.ts';
import { PARTY_RIGHTS } from './rights.ts';

export interface MediationApplicationFormData extends Form {
  readonly receiptNo: string | null;
  /** Instant of handing in; null while a draft. */
  readonly submittedAt: string | null;
  readonly committee: string | null;
  readonly applicants: readonly MediationParty[];
  readonly respondents: readonly MediationParty[];
  /** The kind of dispute in plain words, with its 案由 where it is known. */
  readonly dispute: string;
  readonly facts: string;
  readonly claims: string;
  readonly evidence: readonly string[];
  /** What police, court or another authority has done so far; null for nothing. */
  readonly priorHandling: string | null;
  /** Wishes: mediator, time, open or not, needs; each in words. */
  readonly wishes: readonly { readonly label: string; readonly text: string }[];
  readonly signature: Signature | null;
  readonly helper: Helper | null;
}

const TITLE = '人民调解申请书';

function listRequest(data: MediationApplicationFormData): Content[] {
  return [
    heading('事情经过'),
    ...freeText(data.facts),
    heading('我的请求'),
    ...freeText(data.claims),
    heading('证据'),
    ...(data.evidence.length === 0 ? lines(['暂时没有。']) : [numbered(data.evidence, SIZES.body)]),
    heading('以前处理过吗'),
    ...(data.priorHandling === null ? lines(['没有经过公安、法院或者其他部门处理。']) : freeText(data.priorHandling)),
  ];
}

function listWishes({ wishes }: MediationApplicationFormData): Content[] {
  if (wishes.length === 0) return [];
  return [heading('我的希望'), fieldTable(wishes.map(({ label, text }) => ({ label, value: text, wide: true })))];
}

/** 人民调解申请书: the parties, the dispute in the applicant's words, evidence, earlier handling and wishes. */
export async function mediationApplicationForm(data: MediationApplicationFormData): Promise<Uint8Array> {
  const content: Content[] = [
    ...title(null, TITLE),
    fieldTable([
      { label: '编号', value: data.receiptNo ?? '提交后生成' },
      { label: '提交时间', value: data.submittedAt === null ? '尚未提交' : formatInstant(data.submittedAt) },
      { label: '调解委员会', value: data.committee ?? '由受理单位确定', wide: true },
      { label: '纠纷类型', value: data.dispute, wide: true },
    ]),
    ...partyTables('申请人', data.applicants),
    ...partyTables('对方', data.respondents),
    ...listRequest(data),
    ...listWishes(data),
    heading('我知道'),
    ...lines(PARTY_RIGHTS),
    ...helperLines(data.helper),
    signatures([{ label: '申请人（签名）', signature: data.signature, fingerprint: true }]),
  ];
  return printA4({ title: TITLE, area: '人民调解', number: data.receiptNo, sheet: data, content });
}
