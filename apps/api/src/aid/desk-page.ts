import {
  type Db,
  findMatter,
  listMatterClocks,
  listMatterEvents,
  listMatterNotes,
  listMatterUploads,
  listMatterVisits,
  listMessages,
  type MatterRow,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { aidClockDue, aidMaterialCodes, aidMaterialTable, aidMatterTable, aidStateWords, type AidTerms, materialNeed, screenAid } from '@mingbai/matters';
import type { AidPage, ClockView } from '../contract/desk.ts';
import type { SignedIn } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { listClockViews } from '../matters/clocks.ts';
import { actorTitles } from '../matters/move.ts';
import { maskPerson } from '../matters/masks.ts';
import { readStaffNames } from '../matters/staff-names.ts';
import { getKnowledge } from '../routes/knowledge.ts';
import { allowedMoves } from './allowed.ts';
import { toBasis } from '../matters/basis.ts';
import { listFlags } from './desk-flags.ts';
import { listWarnings } from './desk-warnings.ts';
import { listFalsePromises, proofWanted } from './false-promises.ts';
import { type AidDetails, type AidPersonal, readAidDetails, readAidPersonal, readAidState } from './file.ts';
import { type AidEvent, eventTitle, openEvents } from './history.ts';
import { findAidOffice } from './offices.ts';
import { listPapers } from './paper-names.ts';
import { readAidTerms } from './terms.ts';
import { idTypeTitles, relationTitles, tellMeans } from './words.ts';

/** An application as this member of staff may see and move it. Numbers are masked; each is shown by `reveal` only. */
export async function readPage(deps: Deps, db: Db, matter: MatterRow, staff: SignedIn): Promise<AidPage> {
  const today = toDateInChina(deps.clock.now());
  const details = readAidDetails(matter);
  const personal = readAidPersonal(deps, matter);
  const state = readAidState(matter);
  const events = openEvents(deps, await listMatterEvents(db, matter.id));
  const clocks = listClockViews(await listMatterClocks(db, [matter.id]), today);
  const visits = await listMatterVisits(db, [matter.id]);
  const notes = await listMatterNotes(db, matter.id);
  const names = await readStaffNames(db, [matter.assignee, ...events.map(({ row }) => row.actor), ...[...notes, ...visits].map(({ by }) => by)]);
  const terms = readAidTerms(deps.district.file);
  const falsePromises = await listFalsePromises(deps, db, matter);
  const materials = listMaterials(terms, { details, personal, needsProof: falsePromises.length > 0 });
  return {
    id: matter.id,
    receiptNo: matter.receiptNo,
    state,
    stateTitle: aidStateWords[state].title,
    version: matter.version,
    receivedAt: matter.receivedAt.toISOString(),
    channel: matter.channel,
    assignee: matter.assignee,
    names,
    clocks,
    flags: [
      ...listFlags(
        matter,
        clocks,
        visits.some(({ complaint }) => complaint),
      ),
      ...listMarks(details),
    ],
    facts: personal.facts,
    claims: personal.claims,
    events: events.map((event) => toDeskEvent(deps, event)),
    notes: notes.map(({ id, at, by, textSealed }) => ({ id, at: at.toISOString(), by, text: deps.sealing.open(textSealed) })),
    warnings: [...falsePromises.map(toPromiseWarning), ...(await listWarnings(deps, db, matter, { personal, staff }))],
    documents: listPapers(matter, events, true).map(({ name, title }) => ({ name, title, url: `/api/desk/aid/${matter.id}/documents/${name}` })),
    files: await listFiles(deps, db, matter),
    messages: (await listMessages(db, matter.id)).map(({ id, kind, state: sent, dueAt, attempts }) => ({
      id,
      kind,
      title: '通知',
      state: sent,
      dueAt: dueAt.toISOString(),
      attempts,
    })),
    moves: allowedMoves(deps, matter, { kind: 'staff', roles: staff.roles }),
    ...(await findOrigin(db, details)),
    erased: matter.erasedAt !== null,
    matter: details.matter,
    matterTitle: aidMatterTable[details.matter].title,
    tags: details.tags,
    ...toPeople(personal),
    means: tellMeans(details),
    household: personal.household ?? null,
    screening: toScreening(deps, details, personal, { terms, today }),
    materials,
    missing: materials.filter(({ state: given }) => given === 'missing' || given === 'deferred').map(({ code, title, note }) => ({ code, title, note })),
    supplementDueOn: aidClockDue('SUPPLEMENT', today, terms, deps.ruleBook.calendar),
    acceptingOffice: details.acceptingOffice,
    handlingOffice: details.handlingOffice,
    transfer: toTransfer(deps, details),
    deadline: details.deadline,
    handler: personal.handler ?? null,
    visits: toVisits(deps, visits, clocks),
    contactSafely: personal.contactSafely ?? null,
  };
}

async function findOrigin(db: Db, { handedOverFrom }: AidDetails): Promise<Pick<AidPage, 'handedOverFrom'>> {
  const origin = handedOverFrom === null ? undefined : await findMatter(db, 'mediation', handedOverFrom);
  return origin ? { handedOverFrom: { kind: 'mediation', id: origin.id, receiptNo: origin.receiptNo } } : {};
}

function toPromiseWarning({ id, kind, receiptNo, receivedAt }: MatterRow): AidPage['warnings'][number] {
  const text = `这个人以前的援助因弄虚作假终止过，这次不能只凭承诺：${proofWanted}。给不给援助，由您审查决定。`;
  return { kind: 'promise', text, receiptNo, matter: { kind, id, receivedOn: toDateInChina(receivedAt) } };
}

/** What else a clerk must not overlook. */
function listMarks({ hasLawyer, unsigned, transfer }: AidDetails): string[] {
  return [...(hasLawyer ? ['has-lawyer'] : []), ...(unsigned ? ['unsigned'] : []), ...(transfer?.escalated ? ['transfer-disputed'] : [])];
}

function toDeskEvent(deps: Deps, event: AidEvent): AidPage['events'][number] {
  const { row, words, articles } = event;
  const { library } = getKnowledge(deps);
  const missing = (words.missing ?? []).map(({ code }) => aidMaterialTable[code].title).join('、');
  return {
    position: row.position,
    at: row.at.toISOString(),
    from: row.fromState,
    to: row.toState,
    title: eventTitle(event),
    actor: row.actor ?? actorTitles[row.actorKind],
    reason: words.reason ?? '',
    basis: toBasis(library, articles),
    note: [words.note ?? '', missing === '' ? '' : `要补：${missing}`].filter(Boolean).join(' '),
  };
}

function toPeople({ applicant, agent, opponent }: AidPersonal): Pick<AidPage, 'applicant' | 'agent' | 'opponent'> {
  return {
    applicant: { ...maskPerson(applicant), idType: idTypeTitles[applicant.idType] },
    agent: agent ? { ...maskPerson(agent), relation: relationTitles[agent.relation] ?? agent.relation } : null,
    opponent: opponent ? maskPerson(opponent) : null,
  };
}

interface Handed {
  details: AidDetails;
  personal: AidPersonal;
  /** A promise is not enough any more. */
  needsProof: boolean;
}

function listMaterials(terms: AidTerms, { details, personal, needsProof }: Handed): AidPage['materials'] {
  const { materials, unsigned } = details;
  return aidMaterialCodes.flatMap((code): AidPage['materials'] => {
    const given = materials.find((material) => material.code === code);
    const need = materialNeed(code, { ...details, hasAgent: personal.agent !== undefined }, terms);
    if (!given && need === 'not-needed') return [];
    if (needsProof && need === 'declared' && (!given || given.state === 'declared'))
      return [{ code, title: aidMaterialTable[code].title, state: 'missing', dueOn: null, note: proofWanted }];
    // What was filled in on the screen is the form; only the signature may be missing.
    const isForm = code === 'application-form' && !given;
    const state = given?.state ?? (isForm && !unsigned ? 'provided' : 'missing');
    const note = personal.materialReasons[code] ?? (isForm && unsigned ? '在终端上没有签名，请本人补签' : aidMaterialTable[code].note);
    return [{ code, title: aidMaterialTable[code].title, state, dueOn: given?.dueOn ?? null, note }];
  });
}

function toScreening(
  deps: Deps,
  { matter, tags, noFixedIncome, hasLawyer, deadline }: AidDetails,
  { household }: AidPersonal,
  { terms, today }: { terms: AidTerms; today: string },
): AidPage['screening'] {
  const { library } = getKnowledge(deps);
  const asked = { matter, tags, noFixedIncome, hasLawyer, household, deadline: deadline ?? undefined };
  const { verdict, reasons } = screenAid(asked, terms, today);
  return { verdict, reasons: reasons.map(({ text, basis }) => ({ text, basis: toBasis(library, basis) })) };
}

function toTransfer(deps: Deps, { transfer, transferRefused }: AidDetails): AidPage['transfer'] {
  if (!transfer) return null;
  const name = (id: string): string => findAidOffice(deps, id)?.name ?? id;
  return { from: name(transfer.from), to: name(transfer.to), sentAt: transfer.sentAt, refusedOnce: transferRefused };
}

async function listFiles({ sealing }: Deps, db: Db, { id: matterId }: MatterRow): Promise<AidPage['files']> {
  const uploads = await listMatterUploads(db, matterId);
  return uploads.map(({ id, material, nameSealed, type, bytes, createdAt, completedAt }) => ({
    id,
    material,
    fileName: sealing.open(nameSealed),
    type,
    bytes,
    at: (completedAt ?? createdAt).toISOString(),
    url: `/api/desk/files/${id}`,
  }));
}

function toVisits({ sealing }: Deps, rows: Awaited<ReturnType<typeof listMatterVisits>>, clocks: ClockView[]): AidPage['visits'] {
  const dueOn = clocks.find(({ code }) => code === 'VISIT')?.dueOn;
  const made = rows
    .filter(({ isVisit }) => isVisit)
    .map(({ at, by, channel, reached, satisfied, complaint, commentSealed }) => ({
      at: at.toISOString(),
      by,
      channel,
      reached,
      satisfied,
      comment: commentSealed ? sealing.open(commentSealed) : '',
      complaint,
      dueOn: dueOn ?? toDateInChina(at),
    }));
  if (made.length > 0 || dueOn === undefined) return made;
  return [{ at: null, by: null, channel: null, reached: null, satisfied: null, comment: '', complaint: false, dueOn }];
}
