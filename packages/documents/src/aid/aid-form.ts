import type { Content } from 'pdfmake';
import { formatDate, formatInstant } from '../dates.ts';
import { signatures } from '../layout/signatures.ts';
import { type Field, fieldTable, listTable } from '../layout/tables.ts';
import { freeText, heading, lines, title } from '../layout/text.ts';
import { printA4 } from '../print.ts';
import { type Form, type Helper, MATERIAL_STATES, type MaterialLine, type Signature } from '../sheet.ts';
import { type AidAgent, type AidApplicant, agentFields, applicantFields } from './people.ts';
import { helperLines } from '../layout/helper-lines.ts';

export interface AidFormData extends Form {
  readonly receiptNo: string | null;
  /** Instant of handing in; null while a draft. */
  readonly submittedAt: string | null;
  /** How it came: 自助终端, 网上, 窗口 … */
  readonly channel: string;
  readonly acceptingOffice: string;
  readonly handlingOffice: string | null;
  readonly applicant: AidApplicant;
  readonly agent: AidAgent | null;
  /** Groups the applicant belongs to, by name. */
  readonly groups: readonly string[];
  readonly matter: string;
  /** Form of aid asked for, by name. */
  readonly aidForm: string | null;
  readonly legalStatus: string | null;
  readonly procedureStage: string | null;
  readonly handlingAuthority: string | null;
  readonly opponent: { readonly name: string; readonly phone: string | null; readonly address: string | null } | null;
  readonly facts: string;
  readonly claims: string;
  /** The day that must not be missed, and what it is for. */
  readonly urgency: { readonly deadline: string; readonly kind: string } | null;
  /** How hardship is shown, by name. */
  readonly means: string;
  readonly household: { readonly members: number; readonly monthlyIncome: string } | null;
  readonly materials: readonly MaterialLine[];
  /** Notices read and accepted. */
  readonly notices: readonly { readonly title: string; readonly version: string; readonly at: string }[];
  readonly signature: Signature | null;
  /** Whoever took down an oral application or helped to fill in; null for nobody. */
  readonly helper: Helper | null;
}

const TITLE = '法律援助申请表';
const TRUTH = '我填写的内容和交来的材料都是真实的。情况有变化，我会及时告诉法律援助机构。';

function listMatterFields(data: AidFormData): Field[] {
  const { urgency, opponent } = data;
  return [
    { label: '申请事项', value: data.matter, wide: true },
    { label: '援助方式', value: data.aidForm },
    { label: '我的身份', value: data.legalStatus },
    { label: '办到哪一步', value: data.procedureStage },
    { label: '办案机关', value: data.handlingAuthority },
    { label: '对方', value: opponent === null ? null : opponent.name },
    { label: '对方电话', value: opponent?.phone ?? null },
    { label: '对方地址', value: opponent?.address ?? null, wide: true },
    ...(urgency === null ? [] : [{ label: '紧急期限', value: `${formatDate(urgency.deadline)}（${urgency.kind}）`, wide: true }]),
  ];
}

function listMeansFields({ means, household, groups }: AidFormData): Field[] {
  return [
    { label: '证明方式', value: means, wide: true },
    ...(household === null
      ? []
      : [
          { label: '家庭人口', value: `${household.members} 人` },
          { label: '家庭月收入', value: `${household.monthlyIncome} 元` },
        ]),
    { label: '特定群体', value: groups.length === 0 ? '无' : groups.join('、'), wide: true },
  ];
}

function materialTable(materials: readonly MaterialLine[]): Content {
  const columns = [
    { title: '材料', share: 210 },
    { title: '状态', share: 90 },
    { title: '补交日期和说明', share: 175 },
  ];
  const rows = materials.map(({ title: name, state, dueOn, note }) => {
    const remarks = [...(dueOn === undefined ? [] : [`最迟${formatDate(dueOn)}`]), ...(note === undefined ? [] : [note])];
    return [name, MATERIAL_STATES[state], remarks.length === 0 ? null : remarks.join('；')];
  });
  return listTable(columns, rows);
}

function listOrigin(data: AidFormData): Field[] {
  return [
    { label: '编号', value: data.receiptNo ?? '提交后生成' },
    { label: '提交时间', value: data.submittedAt === null ? '尚未提交' : formatInstant(data.submittedAt) },
    { label: '受理单位', value: data.acceptingOffice },
    { label: '办理单位', value: data.handlingOffice ?? data.acceptingOffice },
    { label: '申请渠道', value: data.channel, wide: true },
  ];
}

function listSigning(data: AidFormData): Content[] {
  const notices = data.notices.map(({ title: name, version, at }) => `已阅读《${name}》（版本 ${version}），${formatInstant(at)}。`);
  const label = data.agent === null ? '申请人（签名）' : '代理人（签名）';
  const place = signatures([{ label, signature: data.signature, fingerprint: true }]);
  return [{ stack: [heading('本人确认'), ...lines([TRUTH, ...notices]), ...helperLines(data.helper), place], unbreakable: true }];
}

/** 法律援助申请表: who, what about, in whose words, with which papers, signed. */
export async function aidForm(data: AidFormData): Promise<Uint8Array> {
  const content: Content[] = [
    ...title(null, TITLE),
    fieldTable(listOrigin(data)),
    heading('申请人'),
    fieldTable(applicantFields(data.applicant)),
    ...(data.agent === null ? [] : [heading('代理人'), fieldTable(agentFields(data.agent))]),
    heading('申请的事'),
    fieldTable(listMatterFields(data)),
    heading('事情经过'),
    ...freeText(data.facts),
    heading('我的请求'),
    ...freeText(data.claims),
    heading('经济状况'),
    fieldTable(listMeansFields(data)),
    heading('材料'),
    materialTable(data.materials),
    ...listSigning(data),
  ];
  return printA4({ title: TITLE, area: '法律援助', number: data.receiptNo, sheet: data, content });
}
