import type { Content } from 'pdfmake';
import { formatDate, formatDay } from '../dates.ts';
import { signatures, tickLine } from '../layout/signatures.ts';
import { fieldTable } from '../layout/tables.ts';
import { freeText, heading, letterText, lines, title } from '../layout/text.ts';
import { printA4 } from '../print.ts';
import type { Form } from '../sheet.ts';
import { CONFIRMATION_EXCLUSIONS, type ExclusionCode } from './confirmation-exclusions.ts';
import { type MediationParty, partyTables } from './parties.ts';

export interface ConfirmationApplicationData extends Form {
  /** Number of the matter. */
  readonly number: string;
  /** The court applied to; null leaves a line for it. */
  readonly court: string | null;
  /** All parties of the agreement: they apply together. */
  readonly applicants: readonly MediationParty[];
  readonly agreement: { readonly number: string; readonly committee: string; readonly madeOn: string; readonly effectiveOn: string };
  /** `YYYY-MM-DD`, the thirtieth day from the agreement's taking effect. */
  readonly lastDay: string;
  readonly facts: string;
  /** What the parties have stated to be so; the others print as empty boxes. */
  readonly confirmed: readonly ExclusionCode[];
  readonly materials: readonly { readonly title: string; readonly ready: boolean }[];
}

const TITLE = '司法确认申请书';
/** peoples-mediation-law:33, civil-procedure-law:205. */
const BASIS = '《中华人民共和国人民调解法》第三十三条、《中华人民共和国民事诉讼法》第二百零五条';
const EXCLUSION_CODES = Object.keys(CONFIRMATION_EXCLUSIONS) as ExclusionCode[];

function listRequest({ agreement, lastDay, court }: ConfirmationApplicationData): Content[] {
  const request = `我们经${agreement.committee}调解，${formatDate(agreement.madeOn)}达成调解协议（编号：${agreement.number}）。依据${BASIS}，共同请求确认这份协议有效。`;
  return [
    heading('请求'),
    ...letterText([request]),
    fieldTable([
      { label: '协议生效日', value: formatDate(agreement.effectiveOn) },
      { label: '最后申请日', value: formatDay(lastDay) },
      { label: '申请法院', value: court, wide: true },
    ]),
  ];
}

function listChecks({ confirmed, materials }: ConfirmationApplicationData): Content[] {
  const basis = '依据《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第三百五十五条、第三百五十八条。';
  return [
    heading('逐项核对（符合的打勾）'),
    ...EXCLUSION_CODES.map((code) => tickLine(confirmed.includes(code), CONFIRMATION_EXCLUSIONS[code])),
    ...lines([basis]),
    heading('随申请书交的材料（已备好的打勾）'),
    ...materials.map((material) => tickLine(material.ready, material.title)),
  ];
}

/** 司法确认申请书: all parties together ask a court to confirm their agreement, with what they have checked. */
export async function confirmationApplication(data: ConfirmationApplicationData): Promise<Uint8Array> {
  const places = data.applicants.map(({ name, kind }) => ({
    label: '申请人',
    signature: { name, signedAt: null, image: null },
    fingerprint: kind === 'person',
    seal: kind === 'organisation',
  }));
  const content: Content[] = [
    ...title(null, TITLE),
    ...partyTables('申请人', data.applicants),
    ...listRequest(data),
    heading('纠纷和协议的主要内容'),
    ...freeText(data.facts),
    ...listChecks(data),
    ...letterText(['我们是自愿共同申请的，提供的情况和材料都是真实的。', '此致', data.court ?? '＿＿＿＿＿＿＿＿＿＿人民法院']),
    signatures(places),
  ];
  return printA4({ title: TITLE, area: '人民调解', number: data.number, sheet: data, content });
}
