import { listAidConsents, listMatterClocks, listMatterEvents, type MatterRow } from '@mingbai/db';
import {
  type AidAgent,
  aidForm,
  aidReceipt,
  assignmentNotice,
  type Contact,
  decisionNotice,
  isSignaturePng,
  type MaterialLine,
  meansDeclaration,
  objectionReviewNotice,
  personnelChangeNotice,
  type ReceiptFormat,
  type Signature,
  supplementNotice,
  transferLetter,
} from '@mingbai/documents';
import { toDateInChina } from '@mingbai/ingest';
import { aidMaterialTable, aidMatterTable, aidTagTable } from '@mingbai/matters';
import { z } from 'zod';
import type { AidMaterial } from '../contract/aid.ts';
import { Signature as SignatureGiven } from '../contract/aid.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { getKnowledge } from '../routes/knowledge.ts';
import { toPrintedArticles } from './basis.ts';
import { type AidDetails, type AidHandler, type AidPersonal, readAidDetails, readAidPersonal } from './file.ts';
import { type AidEvent, findLast, openEvents } from './history.ts';
import { findAidOffice, findObjectionOffice } from './offices.ts';
import { type AidPaperName, listPapers } from './paper-names.ts';
import { readAidTerms } from './terms.ts';
import { aidDeclaration, aidNotice } from './texts.ts';
import { channelTitles, idTypeTitles, materialStateWords, meansTitles, relationTitles } from './words.ts';

/** Everything a paper is made from. */
interface Source {
  deps: Deps;
  matter: MatterRow;
  details: AidDetails;
  personal: AidPersonal;
  events: AidEvent[];
  signature: Signature | null;
  consents: { kind: string; version: string; at: Date }[];
  decisionDueOn: string | null;
  /** What every paper carries. */
  sheet: { madeAt: string; sample: boolean };
  title: string;
  office: string;
  contact: Contact | null;
}

export interface PaperRequest {
  name: AidPaperName;
  forStaff: boolean;
  format?: ReceiptFormat;
  /** The code the owner showed: printed on her receipt, kept nowhere. */
  accessCode?: string;
}

/** A paper of this matter as PDF. Throws `not-found` when there is none by that name yet. */
export async function printPaper(deps: Deps, matter: MatterRow, request: PaperRequest): Promise<Uint8Array> {
  const source = await readSource(deps, matter);
  const exists = listPapers(matter, source.events, request.forStaff).some(({ name }) => name === request.name);
  if (!exists) throw new Problem('not-found', { detail: '现在还没有这份文书。' });
  return printers[request.name](source, request);
}

async function readSource(deps: Deps, matter: MatterRow): Promise<Source> {
  const { db } = deps.database;
  const details = readAidDetails(matter);
  const personal = readAidPersonal(deps, matter);
  const consents = await listAidConsents(db, matter.id);
  const clocks = await listMatterClocks(db, [matter.id]);
  const t7 = clocks.findLast(({ code }) => code === 'T7');
  const office = findAidOffice(deps, matter.office);
  const sealed = consents.find(({ signatureSealed }) => signatureSealed !== null)?.signatureSealed;
  return {
    deps,
    matter,
    details,
    personal,
    events: openEvents(deps, await listMatterEvents(db, matter.id)),
    signature: sealed ? toSignature(deps.sealing.open(sealed), (personal.agent ?? personal.applicant).name) : null,
    consents,
    decisionDueOn: t7?.pausedOn ? null : (t7?.dueOn ?? details.decisionDueOn),
    sheet: { madeAt: deps.clock.now().toISOString(), sample: deps.district.sample },
    title: aidMatterTable[details.matter].title,
    office: office?.name ?? '法律援助机构',
    contact: office ? { name: office.name, phone: office.phone, address: office.address, hours: office.hours } : null,
  };
}

function toSignature(json: string, name: string): Signature {
  const { png, signedAt } = SignatureGiven.parse(JSON.parse(json));
  const image = new Uint8Array(Buffer.from(png.slice(png.indexOf(',') + 1), 'base64'));
  return { name, signedAt, image: isSignaturePng(image) ? image : null };
}

type Printer = (source: Source, request: PaperRequest) => Promise<Uint8Array>;

const printers: Record<AidPaperName, Printer> = {
  receipt: async (source, { format = 'a4', accessCode = '' }) =>
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
    }),
  form: async (source) => aidForm({ ...source.sheet, draft: false, ...formData(source) }),
  declaration: async (source) =>
    meansDeclaration({
      ...source.sheet,
      draft: false,
      receiptNo: source.matter.receiptNo,
      applicant: toApplicant(source.personal),
      matter: source.title,
      household: [],
      incomes: incomes(source.personal),
      circumstances: circumstances(source.personal),
      means: meansTitles[source.details.means],
      text: aidDeclaration,
      signature: source.signature,
      proxy: null,
      helper: helper(source.personal),
    }),
  supplement: async (source) => {
    const { row, words } = getEvent(source, 'SUPPLEMENT');
    return supplementNotice({
      ...letter(source),
      number: number(source, '补'),
      receiptNo: source.matter.receiptNo,
      items: (words.missing ?? []).map(({ code, note }) => ({
        kind: 'material',
        title: aidMaterialTable[code].title,
        note: note === '' ? aidMaterialTable[code].note : note,
      })),
      dueOn: text(row.detail['dueOn']) ?? source.details.decisionDueOn,
      pausesClock: readAidTerms(source.deps.district.file).pauseOnSupplement,
      issuedOn: toDateInChina(row.at),
    });
  },
  decision: async (source) => printDecision(source, getEvent(source, 'GRANTED', 'REFUSED')),
  termination: async (source) => printDecision(source, getEvent(source, 'TERMINATED')),
  assignment: async (source) => {
    const { row } = getEvent(source, 'ASSIGNED');
    const handler = getHandler(source);
    const { applicant } = source.personal;
    return assignmentNotice({
      ...letter(source),
      number: number(source, '派'),
      firm: handler.organisation ?? handler.name,
      personnel: [{ name: handler.name, phone: handler.phone }],
      recipient: { name: applicant.name, phone: source.details.watched ? null : applicant.phone },
      aidForm: '按决定办理',
      procedureStage: null,
      decisionNumber: findLast(source.events, 'GRANTED') ? number(source, '决') : null,
      deadline: source.details.deadline === null ? null : { on: source.details.deadline, kind: '法定期限' },
      enclosures: listHandedIn(source.details),
      assignedOn: toDateInChina(row.at),
    });
  },
  transfer: async (source) => {
    const { row, words } = getEvent(source, 'TRANSFERRED');
    const officeName = (id: unknown): string => findAidOffice(source.deps, text(id))?.name ?? source.office;
    return transferLetter({
      ...letter(source),
      number: number(source, '转'),
      fromOffice: officeName(row.detail['from']),
      toOffice: officeName(row.detail['office']),
      receiptNo: source.matter.receiptNo,
      receivedAt: source.matter.receivedAt.toISOString(),
      decisionDueOn: source.decisionDueOn,
      reason: words.reason ?? '',
      documents: listHandedIn(source.details).map((title) => ({ title, copies: 1 })),
      applicantInformed: { at: row.at.toISOString(), how: '在办理进度里告知' },
      transferredOn: toDateInChina(row.at),
    });
  },
  'personnel-change': async (source) => {
    const change = getEvent(source, 'PERSONNEL_CHANGE');
    const handler = getHandler(source);
    return personnelChangeNotice({
      ...letter(source),
      number: number(source, '换'),
      firm: handler.organisation ?? handler.name,
      recipientName: source.personal.applicant.name,
      assignmentNumber: number(source, '派'),
      formerPersonnel: '见原指派通知书',
      reason: change.words.reason ?? '',
      withinDays: 3,
      issuedOn: toDateInChina(getEvent(source, 'ASSIGNED').row.at),
    });
  },
  'objection-review': async (source) => printReview(source, getEvent(source, 'UPHELD', 'ORDERED_CORRECTION')),
};

/** What every letter carries. */
function letter({ sheet, office, contact, personal, title }: Source) {
  return { ...sheet, office, contact, applicantName: personal.applicant.name, matter: title };
}

/** A number of its own for each paper of a matter. */
function number({ matter }: Source, kind: string): string {
  return `${matter.receiptNo}-${kind}`;
}

function statusUrl({ deps }: Source): string {
  return `${deps.config.origins[0] ?? ''}/`;
}

async function printDecision(source: Source, { row, to, words, articles }: AidEvent): Promise<Uint8Array> {
  const { library } = getKnowledge(source.deps);
  const shared = {
    ...letter(source),
    number: number(source, to === 'TERMINATED' ? '终' : '决'),
    appliedOn: toDateInChina(source.matter.receivedAt),
    articles: toPrintedArticles(library, articles.length > 0 ? articles : aidMatterTable[source.details.matter].basis),
    decidedOn: toDateInChina(row.at),
    objectionOffice: findObjectionOffice(source.deps),
  };
  if (to !== 'GRANTED') return decisionNotice({ ...shared, kind: to === 'TERMINATED' ? 'terminate' : 'refuse', reasons: [words.reason ?? ''] });
  const { handler } = source.personal;
  const named = handler && { name: handler.name, firm: handler.organisation ?? source.office, phone: handler.phone };
  return decisionNotice({ ...shared, kind: 'grant', aidForm: '按事项办理', handler: named ?? null });
}

async function printReview(source: Source, { row, to, words, articles }: AidEvent): Promise<Uint8Array> {
  const decided = getEvent(source, 'REFUSED', 'TERMINATED');
  const objected = getEvent(source, 'OBJECTION');
  const isTermination = decided.to === 'TERMINATED';
  const shared = {
    ...letter(source),
    number: number(source, '异'),
    reviewer: findObjectionOffice(source.deps) ?? '司法行政部门',
    decision: {
      title: isTermination ? '终止法律援助决定书' : '不予法律援助决定书',
      number: number(source, isTermination ? '终' : '决'),
      office: source.office,
      decidedOn: toDateInChina(decided.row.at),
    },
    objectionReceivedOn: toDateInChina(objected.row.at),
    findings: [words.reason ?? ''],
    articles: toPrintedArticles(getKnowledge(source.deps).library, articles),
    reviewedOn: toDateInChina(row.at),
  };
  return to === 'UPHELD'
    ? objectionReviewNotice({ ...shared, outcome: 'maintain', reconsiderationOffice: null, court: null })
    : objectionReviewNotice({ ...shared, outcome: 'correct', order: words.note ?? '重新办理这件申请。' });
}

function formData(source: Source) {
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
    urgency: details.deadline === null ? null : { deadline: details.deadline, kind: '法定期限' },
    means: meansTitles[details.means],
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

function materialLines({ details, personal }: Source): MaterialLine[] {
  return details.materials.map(({ code, state, dueOn }) => ({
    title: aidMaterialTable[code].title,
    state: materialStateWords[state],
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(personal.materialReasons[code] === undefined ? {} : { note: personal.materialReasons[code] }),
  }));
}

function listHandedIn({ materials }: AidDetails): string[] {
  const handedIn = (state: string): boolean => state === 'provided' || state === 'photographed';
  return materials.filter(({ state }) => handedIn(state)).map(({ code }: { code: AidMaterial }) => aidMaterialTable[code].title);
}

function incomes({ household }: AidPersonal) {
  return household ? [{ kind: `全家合计（${household.members} 人）`, amount: household.monthlyIncome }] : [];
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
  return readBy === undefined || readBy === '' ? null : { name: readBy, role: '帮助填写的人', did: '已逐条读给本人听' };
}

function getEvent({ events }: Source, ...states: Parameters<typeof findLast>[1][]): AidEvent {
  const event = findLast(events, ...states);
  if (!event) throw new Problem('not-found', { detail: '现在还没有这份文书。' });
  return event;
}

function getHandler({ personal }: Source): AidHandler {
  if (!personal.handler) throw new Problem('not-found', { detail: '还没有指派办理人员。' });
  return personal.handler;
}

function text(value: unknown): string | undefined {
  return z.string().safeParse(value).data;
}
