import type { Content } from 'pdfmake';
import { formatDate, formatDay } from '../dates.ts';
import { type SignaturePlace, signatures } from '../layout/signatures.ts';
import { listTable } from '../layout/tables.ts';
import { freeText, heading, letterText, lines, numbered, title } from '../layout/text.ts';
import { printA4 } from '../print.ts';
import type { Form } from '../sheet.ts';
import { type MediationParty, partyTables } from './parties.ts';
import { AGREEMENT_EFFECT } from './rights.ts';
import { SIZES } from '../layout/style.ts';

/** What one party has to do, how, and by when. */
export interface AgreedTerm {
  readonly text: string;
  readonly manner: string;
  /** `YYYY-MM-DD`; null where it is done at once or has no day. */
  readonly performBy: string | null;
}

export interface MediationAgreementData extends Form {
  readonly number: string;
  readonly committee: string;
  readonly parties: readonly MediationParty[];
  /** The kind of dispute in words. */
  readonly dispute: string;
  readonly facts: string;
  /** What was in dispute. */
  readonly issues: string;
  /** Who answers for what. */
  readonly responsibility: string;
  readonly terms: readonly AgreedTerm[];
  readonly mediators: readonly string[];
  /** Originals made: one for each party and one for the committee. */
  readonly copies: number;
  /** `YYYY-MM-DD`. */
  readonly agreedOn: string;
}

const TITLE = '人民调解协议书';
const TERM_COLUMNS = [
  { title: '序', share: 30 },
  { title: '约定内容', share: 220 },
  { title: '履行方式', share: 120 },
  { title: '期限', share: 105 },
];

function listPlaces({ parties, mediators, committee }: MediationAgreementData): SignaturePlace[] {
  const name = (who: string): SignaturePlace['signature'] => ({ name: who, signedAt: null, image: null });
  return [
    ...parties.map(
      (party): SignaturePlace => ({ label: '当事人', signature: name(party.name), fingerprint: party.kind === 'person', seal: party.kind === 'organisation' }),
    ),
    ...mediators.map((mediator): SignaturePlace => ({ label: '人民调解员', signature: name(mediator) })),
    { label: '调解委员会', signature: name(committee), seal: true },
  ];
}

function listTerms(terms: readonly AgreedTerm[]): Content {
  const rows = terms.map(({ text, manner, performBy }, index) => [`${index + 1}`, text, manner, performBy === null ? null : `最迟${formatDay(performBy)}`]);
  return listTable(TERM_COLUMNS, rows);
}

/** 人民调解协议书 with all that peoples-mediation-law:29 lists, ready for signatures, fingerprints and the seal. */
export async function mediationAgreement(data: MediationAgreementData): Promise<Uint8Array> {
  const content: Content[] = [
    ...title(data.committee, TITLE, data.number),
    ...partyTables('当事人', data.parties),
    heading('纠纷的主要事实'),
    ...freeText(data.facts),
    heading('争议事项'),
    ...freeText(data.issues),
    heading('各方的责任'),
    ...freeText(data.responsibility),
    heading('协议内容、履行方式和期限'),
    ...letterText([`就${data.dispute}，各方在自愿、平等的基础上经调解，于${formatDate(data.agreedOn)}达成协议：`]),
    listTerms(data.terms),
    heading('协议的效力'),
    numbered(AGREEMENT_EFFECT, SIZES.body),
    ...lines([`本协议一式 ${data.copies} 份，各方各执一份，调解委员会留存一份。`]),
    signatures(listPlaces(data)),
  ];
  return printA4({ title: TITLE, area: '人民调解', number: data.number, sheet: data, content });
}
