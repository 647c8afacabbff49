import { type Db, findSlotOfMatter, listMatterEvents, listStaffNames, type MatterRow } from '@mingbai/db';
import {
  confirmationApplication,
  failureNotice,
  mediationAgreement,
  mediationApplicationForm,
  type MediationParty,
  mediationReceipt,
  mediationRecord,
  type ReceiptFormat,
} from '@mingbai/documents';
import { toDateInChina } from '@mingbai/ingest';
import { lastConfirmDay, stateWords } from '@mingbai/matters';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { limitationRule, writeLimitationNote } from './book.ts';
import { getCommittee } from './committees.ts';
import { fieldTitleOf, type MediationParty as Party, readDetails, readPersonal, readState, readWords } from './file.ts';
import { needTitles } from './options.ts';
import { listPaperNames, type PaperName, paperNames } from './papers.ts';
import { writeInstant } from './times.ts';
import { listDoorsOf } from './view.ts';

export interface PaperQuestion {
  matter: MatterRow;
  name: string;
  /** Only its owner has it; staff prints the receipt without. */
  accessCode: string | undefined;
  format: ReceiptFormat;
}

/** A paper as PDF. 404 for one that does not exist or cannot be made in this state. */
export async function printPaper(deps: Deps, db: Db, question: PaperQuestion): Promise<Uint8Array> {
  const { matter } = question;
  const name = paperNames.find((one) => one === question.name);
  if (name === undefined || !listPaperNames(readState(matter), readDetails(matter)).includes(name))
    throw new Problem('not-found', { detail: '现在没有这份文书。' });
  return printers[name](await gather(deps, db, question));
}

type Gathered = Awaited<ReturnType<typeof gather>>;

async function gather(deps: Deps, db: Db, { matter, accessCode, format }: PaperQuestion) {
  const details = readDetails(matter);
  const claim = await findSlotOfMatter(db, matter.id);
  const committee = getCommittee(deps, details.committeeId);
  const mediator = details.mediator === undefined ? undefined : (await listStaffNames(db, [details.mediator])).get(details.mediator);
  const words = (await listMatterEvents(db, matter.id)).map((event) => ({ ...readWords(deps, event.wordsSealed), at: event.at, to: event.toState }));
  const { name, address = null, phone = null, hours = null } = committee;
  return {
    matter,
    details,
    claim,
    accessCode: accessCode ?? '',
    format,
    committee,
    mediators: mediator === undefined ? [] : [mediator],
    personal: readPersonal(deps, matter),
    dispute: `${fieldTitleOf(deps, details.field)}纠纷`,
    state: readState(matter),
    words,
    contact: { name, phone, address, hours },
    limitation: { note: writeLimitationNote(matter.receivedAt), rule: limitationRule },
    sheet: { madeAt: writeInstant(deps.clock.now()), sample: deps.district.sample, draft: false },
    today: toDateInChina(deps.clock.now()),
    calendar: deps.ruleBook.calendar,
  };
}

function toParty({ name, phone, address }: Party): MediationParty {
  return { kind: 'person', name, phone: phone ?? null, address: address ?? null };
}

const printers: Record<PaperName, (file: Gathered) => Promise<Uint8Array>> = {
  receipt: ({ matter, claim, accessCode, format, committee, personal, dispute, contact, limitation, sheet }) =>
    mediationReceipt({
      ...sheet,
      format,
      receiptNo: matter.receiptNo,
      accessCode,
      statusUrl: '/#/mediation',
      committee: committee.name,
      applicantName: personal.applicant.name,
      respondentName: personal.respondent.name,
      dispute,
      receivedAt: writeInstant(matter.receivedAt),
      session: claim
        ? { startsAt: writeInstant(claim.startsAt), endsAt: writeInstant(claim.endsAt), mode: claim.mode, place: committee.address ?? null }
        : null,
      bring: ['身份证', ...personal.evidence],
      replyDueOn: null,
      limitation,
      contact,
    }),
  application: ({ matter, committee, details, personal, dispute, sheet }) =>
    mediationApplicationForm({
      ...sheet,
      receiptNo: matter.receiptNo,
      submittedAt: writeInstant(matter.receivedAt),
      committee: committee.name,
      applicants: [toParty(personal.applicant)],
      respondents: [toParty(personal.respondent)],
      dispute,
      facts: personal.facts,
      claims: personal.claims,
      evidence: personal.evidence,
      priorHandling: personal.priorHandling === '' ? null : personal.priorHandling,
      wishes: details.needs.map((need) => ({ label: '需要', text: needTitles[need] })),
      signature: null,
      helper: null,
    }),
  agreement: ({ matter, committee, details, personal, dispute, mediators, sheet, today }) => {
    const { disputeFacts = '', responsibilities = '', terms = '', manner = '' } = personal.agreement ?? {};
    return mediationAgreement({
      ...sheet,
      number: matter.receiptNo,
      committee: committee.name,
      parties: [toParty(personal.applicant), toParty(personal.respondent)],
      dispute,
      facts: disputeFacts,
      issues: personal.claims,
      responsibility: responsibilities,
      terms: [{ text: terms, manner, performBy: details.agreement?.performBy ?? null }],
      mediators,
      copies: 3,
      agreedOn: details.agreement?.effectiveOn ?? today,
    });
  },
  record: ({ matter, claim, committee, personal, mediators, words, state, sheet }) => {
    const at = claim ?? { startsAt: matter.receivedAt, endsAt: matter.receivedAt };
    const records = words.flatMap(({ record }) => (record === undefined ? [] : [record]));
    return mediationRecord({
      ...sheet,
      number: matter.receiptNo,
      committee: committee.name,
      startsAt: writeInstant(at.startsAt),
      endsAt: writeInstant(at.endsAt),
      place: committee.address ?? committee.name,
      parties: [personal.applicant.name, personal.respondent.name],
      mediators,
      recorder: null,
      invited: [],
      rightsTold: false,
      facts: personal.facts,
      positions: [],
      lawExplained: '',
      result: { label: stateWords[state].title, text: [...records, ...(personal.agreement ? [personal.agreement.terms] : [])].join('\n') },
    });
  },
  'failure-notice': ({ matter, committee, personal, details, dispute, state, contact, limitation, sheet, today }) =>
    failureNotice({
      ...sheet,
      number: matter.receiptNo,
      committee: committee.name,
      partyName: personal.applicant.name,
      otherPartyName: personal.respondent.name,
      dispute,
      endedOn: matter.closedAt ? toDateInChina(matter.closedAt) : today,
      reason: '双方没有达成协议，或者有一方不愿继续调解。',
      ways: listDoorsOf(state, details).map(({ title, why }) => ({ title, how: why, deadline: null, basis: null })),
      limitation,
      contact,
    }),
  'confirmation-application': ({ matter, committee, details, personal, sheet, today, calendar }) => {
    const effectiveOn = details.agreement?.effectiveOn ?? today;
    return confirmationApplication({
      ...sheet,
      draft: true,
      number: matter.receiptNo,
      court: null,
      applicants: [toParty(personal.applicant), toParty(personal.respondent)],
      agreement: { number: matter.receiptNo, committee: committee.name, madeOn: effectiveOn, effectiveOn },
      lastDay: lastConfirmDay(effectiveOn, calendar),
      facts: personal.agreement?.disputeFacts ?? personal.facts,
      confirmed: [],
      materials: ['人民调解协议书', '调解委员会主持调解的证明', '双方的身份证明、住址和电话', '与房屋等财产有关的，权属证明'].map((title) => ({
        title,
        ready: false,
      })),
    });
  },
};
