import { listAidNotes, listAidVisits, listMatterClocks, listMatterEvents, listMatterUploads, listMessages, type MatterRow } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { aidMaterialCodes, aidMaterialTable, aidMatterTable, aidStateWords, materialNeed, screenAid } from '@mingbai/matters';
import type { AidPage, ClockView } from '../contract/desk.ts';
import type { SignedIn } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { getKnowledge } from '../routes/knowledge.ts';
import { allowedMoves } from './allowed.ts';
import { toBasis } from './basis.ts';
import { listFlags, toClocks } from './desk-clocks.ts';
import { listWarnings } from './desk-warnings.ts';
import { type AidDetails, type AidPersonal, readAidDetails, readAidPersonal, readAidState } from './file.ts';
import { type AidEvent, eventTitle, openEvents } from './history.ts';
import { maskAddress, maskIdNumber, maskPhone } from './masks.ts';
import { findAidOffice } from './offices.ts';
import { listPapers } from './paper-names.ts';
import { readAidTerms } from './terms.ts';
import { idTypeTitles, meansTitles, relationTitles } from './words.ts';

/** An application as this member of staff may see and move it. Numbers are masked; each is shown by `reveal` only. */
export async function readPage(deps: Deps, matter: MatterRow, staff: SignedIn): Promise<AidPage> {
  const { db } = deps.database;
  const today = toDateInChina(deps.clock.now());
  const details = readAidDetails(matter);
  const personal = readAidPersonal(deps, matter);
  const state = readAidState(matter);
  const events = openEvents(deps, await listMatterEvents(db, matter.id));
  const clocks = toClocks(await listMatterClocks(db, [matter.id]), matter.id, today);
  const visits = await listAidVisits(db, [matter.id]);
  const materials = listMaterials(details, personal);
  return {
    id: matter.id,
    receiptNo: matter.receiptNo,
    state,
    stateTitle: aidStateWords[state].title,
    version: matter.version,
    receivedAt: matter.receivedAt.toISOString(),
    channel: matter.channel,
    assignee: matter.assignee,
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
    notes: (await listAidNotes(db, matter.id)).map(({ id, at, by, textSealed }) => ({ id, at: at.toISOString(), by, text: deps.sealing.open(textSealed) })),
    warnings: await listWarnings(deps, matter, personal, staff),
    documents: listPapers(matter, events, true).map(({ name, title }) => ({ name, title, url: `/api/desk/aid/${matter.id}/documents/${name}` })),
    files: await listFiles(deps, matter),
    messages: (await listMessages(db, matter.id)).map(({ id, kind, state: sent, dueAt, attempts }) => ({
      id,
      kind,
      title: '通知',
      state: sent,
      dueAt: dueAt.toISOString(),
      attempts,
    })),
    moves: allowedMoves(deps, matter, { kind: 'staff', roles: staff.roles }),
    erased: matter.erasedAt !== null,
    matter: details.matter,
    matterTitle: aidMatterTable[details.matter].title,
    tags: details.tags,
    ...toPeople(personal),
    means: meansTitles[details.means],
    household: personal.household ?? null,
    screening: toScreening(deps, details, personal, today),
    materials,
    missing: materials.filter(({ state: given }) => given === 'missing' || given === 'deferred').map(({ code, title, note }) => ({ code, title, note })),
    acceptingOffice: details.acceptingOffice,
    handlingOffice: details.handlingOffice,
    transfer: toTransfer(deps, details),
    deadline: details.deadline,
    handler: personal.handler ?? null,
    visits: toVisits(deps, visits, clocks),
    contactSafely: personal.contactSafely ?? null,
  };
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

const actorTitles = { citizen: '申请人', respondent: '对方', staff: '工作人员', system: '系统' } as const;

function toPeople({ applicant, agent, opponent }: AidPersonal): Pick<AidPage, 'applicant' | 'agent' | 'opponent'> {
  return {
    applicant: { ...masked(applicant), idType: idTypeTitles[applicant.idType] },
    agent: agent ? { ...masked(agent), relation: relationTitles[agent.relation] ?? agent.relation } : null,
    opponent: opponent ? masked(opponent) : null,
  };
}

interface PersonGiven {
  name: string;
  idNumber?: string | undefined;
  phone?: string | undefined;
  address?: string | undefined;
}

function masked({ name, idNumber, phone, address }: PersonGiven): { name: string; idNumber?: string; phone?: string; address?: string } {
  return {
    name,
    ...(idNumber === undefined ? {} : { idNumber: maskIdNumber(idNumber) }),
    ...(phone === undefined ? {} : { phone: maskPhone(phone) }),
    ...(address === undefined ? {} : { address: maskAddress(address) }),
  };
}

function listMaterials({ materials, matter, tags, means, unsigned }: AidDetails, personal: AidPersonal): AidPage['materials'] {
  return aidMaterialCodes.flatMap((code) => {
    const given = materials.find((material) => material.code === code);
    const need = materialNeed(code, { matter, tags, means, hasAgent: personal.agent !== undefined });
    if (!given && need === 'not-needed') return [];
    // What was filled in on the screen is the form; only the signature may be missing.
    const isForm = code === 'application-form' && !given;
    const state = given?.state ?? (isForm && !unsigned ? 'provided' : 'missing');
    const note = personal.materialReasons[code] ?? (isForm && unsigned ? '在终端上没有签名，请本人补签' : aidMaterialTable[code].note);
    return [{ code, title: aidMaterialTable[code].title, state, dueOn: given?.dueOn ?? null, note }];
  });
}

function toScreening(deps: Deps, { matter, tags, hasLawyer, deadline }: AidDetails, { household }: AidPersonal, today: string): AidPage['screening'] {
  const { library } = getKnowledge(deps);
  const asked = { matter, tags, hasLawyer, household, deadline: deadline ?? undefined };
  const { verdict, reasons } = screenAid(asked, readAidTerms(deps.district.file), today);
  return { verdict, reasons: reasons.map(({ text, basis }) => ({ text, basis: toBasis(library, basis) })) };
}

function toTransfer(deps: Deps, { transfer, transferRefused }: AidDetails): AidPage['transfer'] {
  if (!transfer) return null;
  const name = (id: string): string => findAidOffice(deps, id)?.name ?? id;
  return { from: name(transfer.from), to: name(transfer.to), sentAt: transfer.sentAt, refusedOnce: transferRefused };
}

async function listFiles({ database, sealing }: Deps, { id: matterId }: MatterRow): Promise<AidPage['files']> {
  const uploads = await listMatterUploads(database.db, matterId);
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

function toVisits({ sealing }: Deps, rows: Awaited<ReturnType<typeof listAidVisits>>, clocks: ClockView[]): AidPage['visits'] {
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
