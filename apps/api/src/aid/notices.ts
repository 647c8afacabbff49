import { assignmentNotice, decisionNotice, objectionReviewNotice, personnelChangeNotice, supplementNotice, transferLetter } from '@mingbai/documents';
import { toDateInChina } from '@mingbai/ingest';
import { aidMaterialTable, aidMatterTable } from '@mingbai/matters';
import { getKnowledge } from '../routes/knowledge.ts';
import { toPrintedArticles } from '../matters/basis.ts';
import { type AidEvent, findLast } from './history.ts';
import { findAidOffice, findObjectionOffice } from './offices.ts';
import { deadlineKind, getEvent, getHandler, listHandedIn, type PaperSource, type Printer, readText, toLetter, toNumber } from './paper-source.ts';
import { readAidTerms } from './terms.ts';

/** 补充材料通知书 */
export const printSupplement: Printer = async (source) => {
  const { row, words } = getEvent(source, 'SUPPLEMENT');
  return supplementNotice({
    ...toLetter(source),
    number: toNumber(source, '补'),
    receiptNo: source.matter.receiptNo,
    items: (words.missing ?? []).map(({ code, note }) => ({
      kind: 'material',
      title: aidMaterialTable[code].title,
      note: note === '' ? aidMaterialTable[code].note : note,
    })),
    dueOn: readText(row.detail['dueOn']) ?? source.details.decisionDueOn,
    pausesClock: readAidTerms(source.deps.district.file).pauseOnSupplement,
    issuedOn: toDateInChina(row.at),
  });
};

/** 给予、不予法律援助决定书 */
export const printDecision: Printer = async (source) => {
  const event = getEvent(source, 'GRANTED', 'REFUSED');
  if (event.to === 'REFUSED') return decisionNotice({ ...toDecision(source, event, '决'), kind: 'refuse', reasons: [event.words.reason ?? ''] });
  const { handler } = source.personal;
  const named = handler && { name: handler.name, firm: handler.organisation, phone: handler.phone };
  return decisionNotice({ ...toDecision(source, event, '决'), kind: 'grant', aidForm: null, handler: named ?? null });
};

/** 终止法律援助决定书 */
export const printTermination: Printer = async (source) => {
  const event = getEvent(source, 'TERMINATED');
  return decisionNotice({ ...toDecision(source, event, '终'), kind: 'terminate', reasons: [event.words.reason ?? ''] });
};

function toDecision(source: PaperSource, { row, articles }: AidEvent, kind: string) {
  const { library } = getKnowledge(source.deps);
  return {
    ...toLetter(source),
    number: toNumber(source, kind),
    appliedOn: toDateInChina(source.matter.receivedAt),
    articles: toPrintedArticles(library, articles.length > 0 ? articles : aidMatterTable[source.details.matter].basis),
    decidedOn: toDateInChina(row.at),
    objectionOffice: findObjectionOffice(source.deps),
  };
}

/** 指派通知书. The form and stage of aid are nowhere on record: they are filled in by hand. */
export const printAssignment: Printer = async (source) => {
  const { row } = getEvent(source, 'ASSIGNED');
  const { name, phone, organisation } = getHandler(source);
  const { details, personal } = source;
  return assignmentNotice({
    ...toLetter(source),
    number: toNumber(source, '派'),
    firm: organisation ?? name,
    personnel: [{ name, phone }],
    recipient: { name: personal.applicant.name, phone: details.watched ? null : personal.applicant.phone },
    aidForm: null,
    procedureStage: null,
    decisionNumber: findLast(source.events, 'GRANTED') ? toNumber(source, '决') : null,
    deadline: details.deadline === null ? null : { on: details.deadline, kind: deadlineKind },
    enclosures: listHandedIn(details),
    assignedOn: toDateInChina(row.at),
  });
};

/** 转交申请的公函. Whether and how the applicant was told is not on record: it is filled in by hand. */
export const printTransfer: Printer = async (source) => {
  const { row, words } = getEvent(source, 'TRANSFERRED');
  const officeName = (id: unknown): string => findAidOffice(source.deps, readText(id))?.name ?? source.office;
  return transferLetter({
    ...toLetter(source),
    number: toNumber(source, '转'),
    fromOffice: officeName(row.detail['from']),
    toOffice: officeName(row.detail['office']),
    receiptNo: source.matter.receiptNo,
    receivedAt: source.matter.receivedAt.toISOString(),
    decisionDueOn: source.decisionDueOn,
    reason: words.reason ?? '',
    documents: listHandedIn(source.details).map((title) => ({ title, copies: null })),
    applicantInformed: null,
    transferredOn: toDateInChina(row.at),
  });
};

/** 更换法律援助人员通知书, to the firm of whoever was replaced. */
export const printPersonnelChange: Printer = async (source) => {
  const change = getEvent(source, 'PERSONNEL_CHANGE');
  const assigned = getEvent(source, 'ASSIGNED');
  const former = change.words.formerHandler ?? assigned.words.formerHandler;
  const { name, organisation } = former ?? getHandler(source);
  return personnelChangeNotice({
    ...toLetter(source),
    number: toNumber(source, '换'),
    firm: organisation ?? name,
    recipientName: source.personal.applicant.name,
    assignmentNumber: toNumber(source, '派'),
    formerPersonnel: former?.name ?? null,
    reason: change.words.reason ?? '',
    withinDays: null,
    issuedOn: toDateInChina(assigned.row.at),
  });
};

/** 异议审查结果通知书 */
export const printReview: Printer = async (source) => {
  const { row, to, words, articles } = getEvent(source, 'UPHELD', 'ORDERED_CORRECTION');
  const shared = {
    ...toLetter(source),
    number: toNumber(source, '异'),
    reviewer: findObjectionOffice(source.deps) ?? '司法行政部门',
    decision: toReviewed(source),
    objectionReceivedOn: toDateInChina(getEvent(source, 'OBJECTION').row.at),
    findings: [words.reason ?? ''],
    articles: toPrintedArticles(getKnowledge(source.deps).library, articles),
    reviewedOn: toDateInChina(row.at),
  };
  return to === 'UPHELD'
    ? objectionReviewNotice({ ...shared, outcome: 'maintain', reconsiderationOffice: null, court: null })
    : objectionReviewNotice({ ...shared, outcome: 'correct', order: words.note ?? '重新办理这件申请。' });
};

/** The decision that was objected to. */
function toReviewed(source: PaperSource) {
  const { to, row } = getEvent(source, 'REFUSED', 'TERMINATED');
  const isTermination = to === 'TERMINATED';
  return {
    title: isTermination ? '终止法律援助决定书' : '不予法律援助决定书',
    number: toNumber(source, isTermination ? '终' : '决'),
    office: source.office,
    decidedOn: toDateInChina(row.at),
  };
}
