import type { Content } from 'pdfmake';
import { formatDate } from '../dates.ts';
import { type Field, fieldTable, given } from '../layout/tables.ts';
import { heading } from '../layout/text.ts';

interface PartyContact {
  readonly name: string;
  readonly phone: string | null;
  readonly address: string | null;
  /** Who acts for the party, with the relation. */
  readonly agent?: string;
}

export interface PersonParty extends PartyContact {
  readonly kind: 'person';
  readonly sex?: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string;
  readonly ethnicity?: string;
  readonly occupation?: string;
  readonly idNumber?: string;
}

export interface OrganisationParty extends PartyContact {
  readonly kind: 'organisation';
  readonly legalRepresentative: string | null;
  /** 统一社会信用代码. */
  readonly creditCode: string | null;
}

export type MediationParty = PersonParty | OrganisationParty;

function personFields({ name, phone, sex, birthDate, ethnicity, occupation, idNumber }: PersonParty): Field[] {
  return [
    { label: '姓名', value: name },
    { label: '联系电话', value: phone },
    ...given('性别', sex),
    ...given('出生日期', birthDate === undefined ? undefined : formatDate(birthDate)),
    ...given('民族', ethnicity),
    ...given('职业', occupation),
    ...given('身份证号', idNumber, true),
  ];
}

function organisationFields({ name, phone, legalRepresentative, creditCode }: OrganisationParty): Field[] {
  return [
    { label: '名称', value: name, wide: true },
    { label: '法定代表人', value: legalRepresentative },
    { label: '联系电话', value: phone },
    { label: '信用代码', value: creditCode, wide: true },
  ];
}

/** The table of one party under its role; several of one role are numbered. */
export function partyTables(role: string, parties: readonly MediationParty[]): Content[] {
  return parties.flatMap((party, index): Content[] => {
    const own = party.kind === 'person' ? personFields(party) : organisationFields(party);
    const fields = [...own, { label: '地址', value: party.address, wide: true }, ...given('代理人', party.agent, true)];
    return [heading(parties.length > 1 ? `${role}（${index + 1}）` : role), fieldTable(fields)];
  });
}
