import { findMatterRating, listMatterClocks, listMatterEvents, listMatterUploads, type MatterClockRow, type MatterRow } from '@mingbai/db';
import { addDays } from '@mingbai/knowledge';
import { toDateInChina } from '@mingbai/ingest';
import { aidMaterialTable, aidMatterTable, aidStateWords, aidMachine, type AidStateCode, listMoves } from '@mingbai/matters';
import type { AidApplicationView } from '../contract/aid.ts';
import type { Deps } from '../deps.ts';
import { maskIdNumber, maskName, maskPhone } from '../matters/masks.ts';
import { getKnowledge } from '../routes/knowledge.ts';
import { listDeferred } from './deferred.ts';
import { type AidDetails, type AidPersonal, readAidDetails, readAidPersonal, readAidState } from './file.ts';
import { type AidEvent, findLast, findNote, openEvents, toDecision, toTimeline } from './history.ts';
import { listPapers } from './paper-names.ts';
import { listRemedies } from './remedies.ts';
import { readObjectionDays } from './terms.ts';

/** What the owner of an application sees. */
export async function viewAid(deps: Deps, matter: MatterRow): Promise<AidApplicationView> {
  const { db } = deps.database;
  const events = openEvents(deps, await listMatterEvents(db, matter.id));
  const clocks = await listMatterClocks(db, [matter.id]);
  const files = await listMatterUploads(db, matter.id);
  const details = readAidDetails(matter);
  const personal = readAidPersonal(deps, matter);
  const state = readAidState(matter);
  const rating = await findMatterRating(db, matter.id);
  return {
    receiptNo: matter.receiptNo,
    state,
    stateTitle: aidStateWords[state].title,
    next: aidStateWords[state].next,
    matter: details.matter,
    matterTitle: aidMatterTable[details.matter].title,
    applicant: maskApplicant(personal),
    receivedAt: matter.receivedAt.toISOString(),
    decisionDueOn: clocks.findLast(({ code }) => code === 'T7')?.dueOn ?? details.decisionDueOn,
    decisionClock: readDecisionClock(clocks),
    deferred: listDeferred(matter).map((paper) => ({ ...paper, note: findNote(events, paper.code) })),
    materials: listMaterials(details, files),
    urgent: details.urgent,
    greenChannel: details.greenChannel,
    watched: details.watched,
    timeline: toTimeline(deps, events),
    decision: toDecision(getKnowledge(deps).library, events),
    handler: personal.handler ? { name: personal.handler.name, phone: personal.handler.phone } : null,
    allowed: listAllowed(state, matter.closedAt !== null),
    documents: listPapers(matter, events).map(({ name, title }) => ({ name, title, url: `/api/aid/applications/${matter.receiptNo}/${paperPath(name)}` })),
    objectBy: objectBy(deps, state, events),
    reviewDueOn: clocks.find(({ code, endedOn }) => code === 'T5' && endedOn === null)?.dueOn ?? null,
    remedies: listRemedies(deps, events),
    rating: rating?.satisfied == null ? null : { satisfied: rating.satisfied, comment: rating.commentSealed ? deps.sealing.open(rating.commentSealed) : '' },
  };
}

function readDecisionClock(clocks: MatterClockRow[]): AidApplicationView['decisionClock'] {
  const running = clocks.find(({ code, endedOn }) => code === 'T7' && endedOn === null);
  if (!running) return 'ended';
  return running.pausedOn === null ? 'running' : 'paused';
}

/** The three papers of the applicant's own have addresses of their own. */
function paperPath(name: string): string {
  return ['form', 'receipt', 'declaration'].includes(name) ? `${name}.pdf` : `documents/${name}`;
}

function maskApplicant({ applicant: { name, idNumber, phone } }: AidPersonal): AidApplicationView['applicant'] {
  return { name: maskName(name), idNumber: maskIdNumber(idNumber), phone: maskPhone(phone) };
}

function listMaterials({ materials }: AidDetails, files: { material: string }[]): AidApplicationView['materials'] {
  return materials.map(({ code, state }) => ({
    code,
    title: aidMaterialTable[code].title,
    state,
    fileCount: files.filter(({ material }) => material === code).length,
  }));
}

const citizenVerbs: Partial<Record<AidStateCode, AidApplicationView['allowed'][number]>> = {
  WITHDRAWN: 'withdraw',
  OBJECTION: 'object',
  PERSONNEL_CHANGE: 'change-personnel',
};
const rateable: ReadonlySet<AidStateCode> = new Set([
  'REFUSED',
  'TERMINATED',
  'CONCLUDED',
  'FOLLOW_UP',
  'UPHELD',
  'CONSULT_ONLY',
  'WITHDRAWN',
  'DEEMED_WITHDRAWN',
  'CLOSED',
]);

function listAllowed(state: AidStateCode, isClosed: boolean): AidApplicationView['allowed'] {
  const moves = listMoves(aidMachine, state, { kind: 'citizen', roles: [] }).flatMap(({ to }) => citizenVerbs[to] ?? []);
  return [...(isClosed ? [] : (['add-materials'] as const)), ...moves, ...(rateable.has(state) ? (['rate'] as const) : [])];
}

function objectBy({ district }: Deps, state: AidStateCode, events: AidEvent[]): string | null {
  const days = readObjectionDays(district.file);
  const decided = findLast(events, 'REFUSED', 'TERMINATED');
  if (days === undefined || !decided || (state !== 'REFUSED' && state !== 'TERMINATED')) return null;
  return addDays(toDateInChina(decided.row.at), days);
}
