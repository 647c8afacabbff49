import type { Db, MatterRow } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { aidMatterTable, type AidNeed } from '@mingbai/matters';
import type { AidMaterial } from '../contract/aid.ts';
import type { AidPage, AidTransition } from '../contract/desk.ts';
import type { SignedIn } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { act, type DeskRequest } from '../matters/desk-act.ts';
import { type Mover, toStaffMover } from '../matters/move.ts';
import { recordVisit } from '../matters/records.ts';
import { invalid, Problem } from '../problem.ts';
import { getKnowledge } from '../routes/knowledge.ts';
import { aidKind } from './allowed.ts';
import { readPage } from './desk-page.ts';
import { type AidDetails, type AidHandler, type AidPersonal, type AidWords, type GivenMaterial, readAidDetails, readAidPersonal } from './file.ts';
import { listFalsePromises, proofWanted } from './false-promises.ts';
import { type AidMove, moveAid } from './move.ts';
import { findAidOffice } from './offices.ts';

/** One move by one of the staff, with what it sets. Throws what `act` and `moveAid` throw. */
export async function decideAid(deps: Deps, request: DeskRequest, transition: AidTransition): Promise<AidPage> {
  const { staff } = request;
  const { to, version, visit } = transition;
  const detail = ({ state }: MatterRow) => ({ from: state, to });
  return act(deps, aidKind, request, { name: 'move', body: transition, version, detail }, async (tx, matter) => {
    checkTransition(deps, matter, transition, staff);
    await refuseSecondPromise(deps, tx, matter, transition);
    const moved = await moveAid(deps, tx, matter, toMove(deps, matter, transition, toStaffMover(staff)));
    if (visit) await recordVisit(deps, tx, matter.id, { ...visit, by: staff.username });
    return readPage(deps, tx, moved, staff);
  });
}

/** What the table cannot know: articles, offices and days that exist, and a transfer in dispute that only the chief settles. */
function checkTransition(deps: Deps, matter: MatterRow, { to, basis = [], office, dueOn }: AidTransition, { roles }: SignedIn): void {
  const { library } = getKnowledge(deps);
  const { transfer } = readAidDetails(matter);
  const isEscalated = matter.state === 'TRANSFERRED' && transfer?.escalated === true;
  if (isEscalated && !roles.includes('chief')) throw new Problem('forbidden', { detail: '这件转交有争议，由值班长定下由谁办。' });
  if (isEscalated && to === 'TRANSFERRED') throw new Problem('move-not-allowed', { detail: '已经退回过，请定下由谁办。' });
  const issues = [
    ...basis.flatMap(({ slug, article }, at) => (library.find(`${slug}:${article}`) ? [] : [{ path: `basis.${at}`, message: '没有这一条，请核对' }])),
    ...(office !== undefined && !findAidOffice(deps, office) ? [{ path: 'office', message: '没有这个办理点' }] : []),
    ...(office !== undefined && to === 'TRANSFERRED' && office === matter.office ? [{ path: 'office', message: '这件事就在这个办理点' }] : []),
    ...(isEscalated && to === 'RECEIVED' && office === undefined ? [{ path: 'office', message: '请定下由哪个办理点办' }] : []),
    ...(dueOn !== undefined && dueOn < toDateInChina(deps.clock.now()) ? [{ path: 'dueOn', message: '这一天已经过去' }] : []),
  ];
  if (issues.length > 0) throw new Problem('invalid-input', { issues });
}

async function refuseSecondPromise(deps: Deps, tx: Db, matter: MatterRow, { to, verification }: AidTransition): Promise<void> {
  if (to !== 'VERIFYING' || verification !== 'promise') return;
  const falsePromises = await listFalsePromises(deps, tx, matter);
  if (falsePromises.length > 0) throw invalid('verification', `以前的承诺不实，这次不能只凭承诺：${proofWanted}，或者用信息共享查询`);
}

function toMove(deps: Deps, matter: MatterRow, transition: AidTransition, mover: Mover): AidMove {
  const { to, dueOn, basis = [], terminationReason } = transition;
  const details = readAidDetails(matter);
  const personal = readAidPersonal(deps, matter);
  const effect = effects[to]?.({ deps, matter, details, transition }) ?? {};
  const articles = to === 'GRANTED' && basis.length === 0 ? aidMatterTable[details.matter].basis : basis;
  return {
    to,
    mover,
    given: listGiven(transition),
    words: toWords(transition, personal),
    detail: {
      ...(articles.length === 0 ? {} : { basis: articles.map(({ slug, article }) => ({ slug, article })) }),
      ...(to === 'SUPPLEMENT' && dueOn !== undefined ? { dueOn } : {}),
      ...(terminationReason === undefined ? {} : { terminationReason }),
      ...effect.detail,
    },
    ...(effect.details ? { details: effect.details } : {}),
    ...(effect.office === undefined ? {} : { office: effect.office }),
    ...(transition.handler ? { personal: { ...personal, handler: toHandler(transition.handler) } } : {}),
    dueOn: to === 'SUPPLEMENT' ? dueOn : undefined,
  };
}

function toWords({ reason, note, missing = [], handler }: AidTransition, { handler: former }: AidPersonal): AidWords {
  const isReplaced = former !== undefined && handler !== undefined && handler.name !== former.name;
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(note === undefined ? {} : { note }),
    ...(missing.length === 0 ? {} : { missing: missing.map((item) => ({ code: item.code, note: item.note ?? '' })) }),
    ...(isReplaced ? { formerHandler: former } : {}),
  };
}

function toHandler({ name, phone, organisation }: NonNullable<AidTransition['handler']>): AidHandler {
  return { name, phone: phone ?? null, organisation: organisation ?? null };
}

function listGiven({ reason = '', basis = [], missing = [], dueOn, office, handler, terminationReason, verification, visit }: AidTransition): Set<AidNeed> {
  const given: Record<Exclude<AidNeed, 'formalitiesOwed' | 'formalitiesDone' | 'supplementOverdue'>, boolean> = {
    reason: reason !== '',
    basis: basis.length > 0,
    missing: missing.length > 0,
    dueOn: dueOn !== undefined,
    office: office !== undefined,
    handler: handler !== undefined,
    terminationReason: terminationReason !== undefined,
    verification: verification !== undefined,
    visit: visit !== undefined,
  };
  return new Set((Object.keys(given) as (keyof typeof given)[]).filter((need) => given[need]));
}

interface Effect {
  details?: Partial<AidDetails>;
  detail?: Record<string, unknown>;
  office?: string;
}
type EffectOf = (about: { deps: Deps; matter: MatterRow; details: AidDetails; transition: AidTransition }) => Effect;

/** What a state sets in the matter beside itself. */
const effects: Partial<Record<AidTransition['to'], EffectOf>> = {
  RECEIVED: ({ transition: { office } }) => ({
    details: { transfer: null, ...(office === undefined ? {} : { handlingOffice: office }) },
    ...(office === undefined ? {} : { office, detail: { office } }),
  }),
  TRANSFERRED: (about) => (about.matter.state === 'TRANSFERRED' ? askBack(about) : handOver(about)),
  SCREENING: () => ({ details: { supplementDueOn: null } }),
  SUPPLEMENT: ({ details, transition: { missing = [], dueOn } }) => ({
    details: {
      supplementDueOn: dueOn ?? null,
      materials: markOwed(
        details.materials,
        missing.map(({ code }) => code),
        dueOn,
      ),
    },
  }),
  VERIFYING: ({ transition: { verification } }) => ({ details: { verification: verification ?? null } }),
  EMERGENCY: () => ({ details: { formalitiesOwed: true, urgent: true } }),
  GRANTED: () => ({ details: { formalitiesOwed: false } }),
  REFUSED: () => ({ details: { formalitiesOwed: false } }),
};

function handOver({ deps, matter, details, transition: { office } }: Parameters<EffectOf>[0]): Effect {
  const from = matter.office ?? details.handlingOffice;
  const to = office ?? from;
  return {
    office: to,
    details: { handlingOffice: to, transfer: { from, to, sentAt: deps.clock.now().toISOString(), escalated: false } },
    detail: { from, office: to },
  };
}

/** The first time it goes back where it came from; the second time it stays and the chief decides, so that nothing is sent to and fro. */
function askBack({ deps, details }: Parameters<EffectOf>[0]): Effect {
  const { transfer } = details;
  if (!transfer) return {};
  if (details.transferRefused) return { details: { transfer: { ...transfer, escalated: true } }, detail: { escalated: true } };
  const { from: to, to: from } = transfer;
  return {
    office: to,
    details: { handlingOffice: to, transferRefused: true, transfer: { from, to, sentAt: deps.clock.now().toISOString(), escalated: false } },
    detail: { from, office: to, askedBack: true },
  };
}

function markOwed(materials: GivenMaterial[], codes: AidMaterial[], dueOn: string | undefined): GivenMaterial[] {
  const owed = codes.map((code): GivenMaterial => ({ code, state: 'deferred', ...(dueOn === undefined ? {} : { dueOn }) }));
  return [...materials.filter(({ code }) => !codes.includes(code)), ...owed];
}
