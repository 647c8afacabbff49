import { attachUploadSession, type Db } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { aidClockDue, aidMatterTable, asksFixedIncome, isGreenChannel, isUrgent } from '@mingbai/matters';
import type { AidApplicationReceipt, AidApplicationRequest } from '../contract/aid.ts';
import type { Deps } from '../deps.ts';
import { mediationConsent, takeFromMediation } from '../mediation/hand-over.ts';
import { openMatter } from '../matters/open-matter.ts';
import { Problem } from '../problem.ts';
import { listDeferred } from './deferred.ts';
import { isHurtAtHome, listTags } from './hurt-at-home.ts';
import { type AidDetails, type AidPersonal, type GivenMaterial, listAidKeys, sealAidPersonal } from './file.ts';
import { defaultAidOffice } from './offices.ts';
import { readAidTerms } from './terms.ts';
import { aidDeclaration, aidNotice, hashText } from './texts.ts';

/** Takes an application that has passed `checkApplication`. Call in a transaction. */
export async function apply(deps: Deps, tx: Db, body: AidApplicationRequest): Promise<AidApplicationReceipt> {
  const at = deps.clock.now();
  const today = toDateInChina(at);
  const { request, handedOverFrom = null, watched } = await takeFromMediation(deps, tx, body);
  const own = toDetails(deps, request, today);
  const details = { ...own, handedOverFrom, watched: watched || own.watched };
  const personal = toPersonal(request);
  const { matter, accessCode } = await openMatter(deps, tx, {
    kind: 'aid',
    channel: request.channel,
    details,
    personalSealed: sealAidPersonal(deps, personal),
    office: details.handlingOffice,
    detail: {},
    keys: listAidKeys(deps, personal),
    clocks: [{ code: 'T7', startedOn: today, dueOn: details.decisionDueOn }],
    consents: toConsents(deps, request, at),
  });
  await attachUploads(deps, tx, matter.id, request);
  const { receiptNo } = matter;
  return {
    receiptNo,
    accessCode,
    state: 'SUBMITTED',
    receivedAt: at.toISOString(),
    decisionDueOn: details.decisionDueOn,
    deferred: listDeferred(matter),
    urgent: details.urgent,
    greenChannel: details.greenChannel,
    watched: details.watched,
    formUrl: `/api/aid/applications/${receiptNo}/form.pdf`,
    receiptUrl: `/api/aid/applications/${receiptNo}/receipt.pdf`,
  };
}

function toDetails(deps: Deps, request: AidApplicationRequest, today: string): AidDetails {
  const terms = readAidTerms(deps.district.file);
  const { calendar } = deps.ruleBook;
  const dueOn = aidClockDue('SUPPLEMENT', today, terms, calendar);
  const acceptingOffice = request.acceptingOffice ?? defaultAidOffice(deps);
  const { needsMeans } = aidMatterTable[request.matter];
  return {
    matter: request.matter,
    tags: request.tags,
    means: needsMeans ? request.means : 'not-required',
    noFixedIncome: request.noFixedIncome === true && request.tags.some((tag) => asksFixedIncome(tag, terms)),
    materials: request.materials.map(({ code, state }): GivenMaterial => (state === 'deferred' ? { code, state, dueOn } : { code, state })),
    deadline: request.deadline ?? null,
    urgent: isUrgent(request.deadline, today),
    greenChannel: isGreenChannel(listTags(request)),
    hasLawyer: request.hasLawyer ?? false,
    acceptingOffice,
    handlingOffice: request.handlingOffice ?? acceptingOffice,
    decisionDueOn: aidClockDue('T7', today, terms, calendar),
    formalitiesOwed: false,
    watched: isHurtAtHome(request) || (request.contactSafely !== undefined && request.contactSafely !== ''),
    unsigned: request.channel === 'kiosk' && request.signature === undefined,
    verification: null,
    transfer: null,
    transferRefused: false,
    supplementDueOn: null,
    handedOverFrom: null,
  };
}

function toPersonal({ applicant, agent, facts, claims, opponent, household, materials, contactSafely, signature }: AidApplicationRequest): AidPersonal {
  return {
    applicant: plain(applicant),
    facts,
    claims,
    materialReasons: Object.fromEntries(materials.flatMap(({ code, reason }) => (reason === undefined ? [] : [[code, reason]]))),
    ...(agent ? { agent: plain(agent) } : {}),
    ...(opponent ? { opponent } : {}),
    ...(household ? { household } : {}),
    ...(contactSafely === undefined ? {} : { contactSafely }),
    ...(signature?.readBy === undefined ? {} : { readBy: signature.readBy }),
  };
}

/** Numbers as they are searched and masked: no spaces, no country code, X in capitals. */
function plain<Person extends { idNumber: string; phone: string }>(person: Person): Person {
  return { ...person, idNumber: person.idNumber.replace(/\s/g, '').toUpperCase(), phone: person.phone.replace(/^\+?86(?=1\d{10}$)/, '') };
}

function toConsents({ sealing }: Deps, { declaration, signature, from }: AidApplicationRequest, at: Date) {
  const signatureSealed = signature ? sealing.seal(JSON.stringify(signature)) : null;
  const notice = { kind: 'notice', version: aidNotice.version, textHash: hashText(aidNotice), at, signatureSealed: declaration ? null : signatureSealed };
  const promise = { kind: 'declaration', version: aidDeclaration.version, textHash: hashText(aidDeclaration), at, signatureSealed };
  return [notice, ...(declaration ? [promise] : []), ...(from ? [{ ...mediationConsent, at, signatureSealed: null }] : [])];
}

async function attachUploads({ sealing, clock }: Deps, tx: Db, matterId: string, { uploads }: AidApplicationRequest): Promise<void> {
  if (!uploads) return;
  const keyBlind = sealing.blind(`upload ${uploads.key}`);
  const isAttached = await attachUploadSession(tx, { id: uploads.id, keyBlind, matterId, now: clock.now() });
  if (!isAttached) throw new Problem('invalid-input', { issues: [{ path: 'uploads', message: '照片已经过期，请重新拍照上传' }] });
}
