import type { Content } from 'pdfmake';
import { helperLines } from '../layout/helper-lines.ts';
import { type SignaturePlace, signatures } from '../layout/signatures.ts';
import { type Column, type Field, fieldTable, listTable } from '../layout/tables.ts';
import { heading, letterText, lines, title } from '../layout/text.ts';
import { printA4 } from '../print.ts';
import type { Form, Helper, Signature } from '../sheet.ts';
import { type AidAgent, agentFields } from './people.ts';

/** One of the household; money in yuan as a decimal string. */
export interface HouseholdMember {
  readonly name: string;
  readonly relation: string;
  readonly age: number | null;
  readonly occupation: string | null;
  readonly monthlyIncome: string | null;
}

export interface MeansDeclarationData extends Form {
  readonly receiptNo: string | null;
  readonly applicant: {
    readonly name: string;
    readonly idType: string;
    readonly idNumber: string;
    readonly phone: string | null;
    readonly address: string | null;
  };
  readonly matter: string;
  readonly household: readonly HouseholdMember[];
  /** Income by kind, yuan a month as decimal strings. */
  readonly incomes: readonly { readonly kind: string; readonly amount: string }[];
  /** Housing, vehicles, savings, debts, special expenses: whatever was asked, with the answer. */
  readonly circumstances: readonly { readonly label: string; readonly text: string | null }[];
  /** What was chosen to show hardship, by name. */
  readonly means: string;
  /** The text that is signed, whole, as kept under its version; with what a false promise costs. */
  readonly text: { readonly version: string; readonly paragraphs: readonly string[] };
  readonly signature: Signature | null;
  /** Whoever signs for the applicant; the applicant's fingerprint is then asked for too. */
  readonly proxy: { readonly agent: AidAgent; readonly signature: Signature | null } | null;
  /** Whoever read the text aloud or filled it in. */
  readonly helper: Helper | null;
}

const TITLE = '经济困难状况说明与承诺书';
const MEMBER_COLUMNS: readonly Column[] = [
  { title: '姓名', share: 90 },
  { title: '关系', share: 80 },
  { title: '年龄', share: 50, numeric: true },
  { title: '职业或者就学', share: 145 },
  { title: '月收入（元）', share: 100, numeric: true },
];
const INCOME_COLUMNS: readonly Column[] = [
  { title: '收入来源', share: 365 },
  { title: '每月（元）', share: 100, numeric: true },
];

function listApplicant({ applicant, matter, receiptNo, means }: MeansDeclarationData): Field[] {
  return [
    { label: '姓名', value: applicant.name },
    { label: '联系电话', value: applicant.phone },
    { label: '证件类型', value: applicant.idType },
    { label: '证件号码', value: applicant.idNumber },
    { label: '现住址', value: applicant.address, wide: true },
    { label: '申请事项', value: matter, wide: true },
    { label: '申请编号', value: receiptNo ?? '提交后生成' },
    { label: '核查方式', value: means },
  ];
}

function listHousehold({ household, incomes, circumstances }: MeansDeclarationData): Content[] {
  const members = household.map(({ name, relation, age, occupation, monthlyIncome }) => [
    name,
    relation,
    age === null ? null : `${age}`,
    occupation,
    monthlyIncome,
  ]);
  return [
    heading('家庭成员'),
    listTable(MEMBER_COLUMNS, members),
    ...(incomes.length === 0
      ? []
      : [
          heading('家庭收入'),
          listTable(
            INCOME_COLUMNS,
            incomes.map(({ kind, amount }) => [kind, amount]),
          ),
        ]),
    ...(circumstances.length === 0
      ? []
      : [heading('住房、财产和支出'), fieldTable(circumstances.map(({ label, text }) => ({ label, value: text, wide: true })))]),
  ];
}

function listPlaces({ signature, proxy }: MeansDeclarationData): SignaturePlace[] {
  const own: SignaturePlace = { label: proxy === null ? '申请人（签名）' : '申请人', signature, fingerprint: true };
  return proxy === null ? [own] : [own, { label: '代签人（签名）', signature: proxy.signature }];
}

/** 经济困难状况说明与承诺书: the household as stated, the promise word for word under its version, signature and who helped. */
export async function meansDeclaration(data: MeansDeclarationData): Promise<Uint8Array> {
  const content: Content[] = [
    ...title(null, TITLE),
    heading('申请人'),
    fieldTable(listApplicant(data)),
    ...listHousehold(data),
    ...(data.proxy === null ? [] : [heading('代签人'), fieldTable(agentFields(data.proxy.agent))]),
    heading('说明和承诺'),
    ...letterText(data.text.paragraphs),
    { stack: [...lines([`文本版本：${data.text.version}`]), ...helperLines(data.helper), signatures(listPlaces(data))], unbreakable: true },
  ];
  return printA4({ title: TITLE, area: '法律援助', number: data.receiptNo, sheet: data, content });
}
