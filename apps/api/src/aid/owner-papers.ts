import { type AidAgent, aidForm, aidReceipt, type MaterialLine, meansDeclaration } from '@mingbai/documents';
import { aidMaterialTable, aidTagTable } from '@mingbai/matters';
import type { AidPersonal } from './file.ts';
import { findAidOffice, findObjectionOffice } from './offices.ts';
import { deadlineKind, type PaperSource, type Printer } from './paper-source.ts';
import { aidDeclaration, aidNotice } from './texts.ts';
import { channelTitles, idTypeTitles, materialStateWords, relationTitles, tellMeans } from './words.ts';

/** 申请材料接收凭证 */
export const printReceipt: Printer = async (source, { format = 'a4', accessCode = '' }) =>
  aidReceipt({
    ...source.sheet,
    format,
    receiptNo: source.matter.receiptNo,
    accessCode,
    statusUrl: statusUrl(source),
    applicantName: source.personal.applicant.name,
    matter: source.title,
    receivedAt: source.matter.receivedAt.toISOString(),
    acceptingOffice: findAidOffice(source.deps, source.details.acceptingOffice)?.name ?? source.office,
    handlingOffice: source.details.handlingOffice === source.details.acceptingOffice ? null : source.office,
    decisionDueOn: source.decisionDueOn,
    urgent: source.details.urgent,
    greenChannel: source.details.greenChannel,
    materials: materialLines(source),
    objectionOffice: findObjectionOffice(source.deps),
    contact: source.contact,
  });

/** 法律援助申请表 */
export const printForm: Printer = async (source) => aidForm({ ...source.sheet, draft: false, ...toForm(source) });

/** 经济困难状况说明与承诺书 */
export const printDeclaration: Printer = async (source) =>
  meansDeclaration({
    ...source.sheet,
    draft: false,
    receiptNo: source.matter.receiptNo,
    applicant: toApplicant(source.personal),
    matter: source.title,
    household: [],
    incomes: incomes(source.personal),
    circumstances: circumstances(source.personal),
    means: tellMeans(source.details),
    text: aidDeclaration,
    signature: source.signature,
    proxy: null,
    helper: helper(source.personal),
  });

function statusUrl({ deps }: PaperSource): string {
  return `${deps.config.origins[0] ?? ''}/`;
}

function toForm(source: PaperSource) {
  const { matter, details, personal, consents } = source;
  const { agent, opponent, household } = personal;
  const proxy: AidAgent | null = agent ? { ...agent, relation: relationTitles[agent.relation] ?? agent.relation } : null;
  return {
    receiptNo: matter.receiptNo,
    submittedAt: matter.receivedAt.toISOString(),
    channel: channelTitles[matter.channel] ?? matter.channel,
    acceptingOffice: findAidOffice(source.deps, details.acceptingOffice)?.name ?? source.office,
    handlingOffice: details.handlingOffice === details.acceptingOffice ? null : source.office,
    applicant: toApplicant(personal),
    agent: proxy,
    groups: details.tags.map((tag) => aidTagTable[tag].title),
    matter: source.title,
    aidForm: null,
    legalStatus: null,
    procedureStage: null,
    handlingAuthority: null,
    opponent: opponent ? { name: opponent.name, phone: opponent.phone ?? null, address: opponent.address ?? null } : null,
    facts: personal.facts,
    claims: personal.claims,
    urgency: details.deadline === null ? null : { deadline: details.deadline, kind: deadlineKind },
    means: tellMeans(details),
    household: household ? { members: household.members, monthlyIncome: household.monthlyIncome } : null,
    materials: materialLines(source),
    notices: consents.map(({ kind, version, at }) => ({
      title: kind === 'declaration' ? aidDeclaration.title : aidNotice.title,
      version,
      at: at.toISOString(),
    })),
    signature: source.signature,
    helper: helper(personal),
  };
}

function toApplicant({ applicant: { name, idType, idNumber, phone, address, birthDate } }: AidPersonal) {
  return { name, idType: idTypeTitles[idType], idNumber, phone, address: address ?? null, ...(birthDate === undefined ? {} : { birthDate }) };
}

function materialLines({ details, personal }: PaperSource): MaterialLine[] {
  return details.materials.map(({ code, state, dueOn }) => ({
    title: aidMaterialTable[code].title,
    state: materialStateWords[state],
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(personal.materialReasons[code] === undefined ? {} : { note: personal.materialReasons[code] }),
  }));
}

function incomes({ household }: AidPersonal) {
  if (!household) return [];
  const { members, monthlyIncome, ownIncome } = household;
  return [{ kind: `全家合计（${members} 人）`, amount: monthlyIncome }, ...(ownIncome === undefined ? [] : [{ kind: '其中本人', amount: ownIncome }])];
}

function circumstances({ household }: AidPersonal) {
  if (!household) return [];
  const { housing = null, vehicles = null, savings = null, debts = null, specialExpenses = null } = household;
  return [
    { label: '住房', text: housing },
    { label: '车辆', text: vehicles },
    { label: '存款和投资', text: savings },
    { label: '债务', text: debts },
    { label: '看病、上学等开支', text: specialExpenses },
  ];
}

function helper({ readBy }: AidPersonal) {
  return readBy === undefined || readBy === '' ? null : { name: readBy, role: '帮助填写的人', did: '为本人朗读或者代写' };
}
