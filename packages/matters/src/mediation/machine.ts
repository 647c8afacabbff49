import type { ActorKind, Machine, Move } from '../machine.ts';
import type { MediationState } from './states.ts';

export type MediationRole = 'clerk' | 'mediator' | 'chief';
/** Names of the fields of a desk transition; `contactAttempts` and `slot` are looked up, not sent. */
export type MediationNeed =
  | 'reason'
  | 'stop'
  | 'referTo'
  | 'mediator'
  | 'slotId'
  | 'record'
  | 'agreement'
  | 'exclusions'
  | 'visit'
  | 'contactAttempts'
  | 'confirmWindowOpen'
  | 'confirmWindowOver';

type Way = Move<MediationState, MediationRole, MediationNeed>;

const everyone: readonly MediationRole[] = ['clerk', 'mediator', 'chief'];
const mediators: readonly MediationRole[] = ['mediator', 'chief'];
const byStaff: readonly ActorKind[] = ['staff'];
const byCitizen: readonly ActorKind[] = ['citizen'];

function staffWay(to: MediationState, title: string, roles: readonly MediationRole[], needs: readonly MediationNeed[] = []): Way {
  return { to, by: byStaff, roles, title, needs };
}

/** Either party may end it before an agreement (peoples-mediation-law:23); staff writes down who asked and why. */
const ending: readonly Way[] = [
  { to: 'ENDED', by: byStaff, roles: everyone, title: '当事人不再调解，结束', needs: ['reason'], danger: true },
  { to: 'ENDED', by: [...byCitizen, 'respondent'], roles: [], title: '不调解了', needs: [], danger: true },
];
const cancelling: Way = { to: 'CANCELLED', by: byCitizen, roles: [], title: '取消', needs: [], danger: true };
const declining: Way = { to: 'DECLINED', by: byStaff, roles: everyone, title: '不受理', needs: ['stop', 'reason'], danger: true };
const refusedByOther: Way = {
  to: 'RESPONDENT_REFUSED',
  by: ['staff', 'respondent'],
  roles: everyone,
  title: '对方不同意',
  needs: [],
  danger: true,
};
const unreachable: Way = { to: 'UNREACHABLE', by: byStaff, roles: everyone, title: '联系不上对方', needs: ['contactAttempts'], danger: true };
const archiving = staffWay('ARCHIVED', '归档', everyone);
const followingUp = staffWay('PERFORMANCE_FOLLOWUP', '跟进履行', mediators);
const scheduling = staffWay('SCHEDULED', '定时间', mediators, ['slotId']);
const assigning = staffWay('MEDIATOR_ASSIGNED', '定调解员', mediators, ['mediator']);
const hearing = staffWay('IN_SESSION', '开始调解', mediators);

function consenting(): Way {
  return { to: 'RESPONDENT_CONSENTED', by: ['staff', 'respondent'], roles: everyone, title: '对方同意', needs: [] };
}

/** From booking to archive. The only words that decide are people's: a machine moves nothing here but what follows by itself. */
export const mediationMachine: Machine<MediationState, MediationRole, MediationNeed> = {
  DRAFT: [],
  SUBMITTED: [staffWay('INTAKE', '开始审核', everyone), declining, ...ending, cancelling],
  INTAKE: [
    staffWay('ACCEPTED', '受理', everyone),
    { to: 'REFERRED', by: byStaff, roles: everyone, title: '转到别处', needs: ['referTo', 'reason'], danger: true },
    declining,
    ...ending,
    cancelling,
  ],
  DECLINED: [archiving],
  REFERRED: [archiving],
  ACCEPTED: [staffWay('CONTACTING', '联系对方', everyone), ...ending, cancelling],
  CONTACTING: [consenting(), refusedByOther, unreachable, ...ending, cancelling],
  RESPONDENT_CONSENTED: [assigning, ...ending, cancelling],
  RESPONDENT_REFUSED: [{ to: 'ENDED', by: ['system'], roles: [], title: '结束', needs: [] }],
  UNREACHABLE: [{ to: 'ENDED', by: ['system'], roles: [], title: '结束', needs: [] }],
  MEDIATOR_ASSIGNED: [scheduling, assigning, ...ending, cancelling],
  SCHEDULED: [
    hearing,
    staffWay('NO_SHOW', '有人没到场', mediators, ['reason']),
    staffWay('RESCHEDULED', '改期', everyone, ['slotId']),
    assigning,
    ...ending,
    cancelling,
  ],
  RESCHEDULED: [{ to: 'SCHEDULED', by: ['system'], roles: [], title: '定时间', needs: [] }],
  NO_SHOW: [scheduling, ...ending, cancelling],
  CANCELLED: [archiving],
  IN_SESSION: [
    staffWay('AGREED_WRITTEN', '达成书面协议', mediators, ['agreement']),
    staffWay('AGREED_ORAL', '达成口头协议', mediators, ['agreement', 'record']),
    staffWay('ADJOURNED', '下次再调', mediators, ['record']),
    { to: 'FAILED', by: byStaff, roles: mediators, title: '没有调成', needs: ['record'], danger: true },
    ...ending,
  ],
  ADJOURNED: [scheduling, { to: 'FAILED', by: byStaff, roles: mediators, title: '没有调成', needs: ['record'], danger: true }, ...ending, cancelling],
  AGREED_WRITTEN: [staffWay('CONFIRM_WINDOW', '提醒申请法院确认', mediators), followingUp],
  AGREED_ORAL: [staffWay('CONFIRM_WINDOW', '提醒申请法院确认', mediators), followingUp],
  FAILED: [{ to: 'ENDED', by: byStaff, roles: mediators, title: '已告知其他办法，结束', needs: [] }],
  CONFIRM_WINDOW: [
    staffWay('CONFIRM_APPLIED', '双方已申请确认', mediators, ['exclusions', 'confirmWindowOpen']),
    staffWay('LAPSED', '过期没有申请', mediators, ['confirmWindowOver']),
    followingUp,
  ],
  CONFIRM_APPLIED: [staffWay('CONFIRMED', '法院已确认', mediators), staffWay('CONFIRM_DISMISSED', '法院没有确认', mediators, ['reason'])],
  CONFIRMED: [followingUp],
  CONFIRM_DISMISSED: [followingUp],
  LAPSED: [followingUp],
  PERFORMANCE_FOLLOWUP: [
    staffWay('PERFORMED', '已履行', mediators, ['visit']),
    { to: 'BREACHED', by: byStaff, roles: mediators, title: '没有履行', needs: ['visit', 'reason'], danger: true },
  ],
  PERFORMED: [archiving],
  BREACHED: [archiving],
  ENDED: [archiving],
  ARCHIVED: [],
};

/** What follows by itself, in the same breath: a refusal ends the mediation (peoples-mediation-law:17), a new time is a time. */
export const followingStates: Partial<Record<MediationState, MediationState>> = {
  RESPONDENT_REFUSED: 'ENDED',
  UNREACHABLE: 'ENDED',
  RESCHEDULED: 'SCHEDULED',
};

/** States before an agreement in which a time is kept and may be changed by the applicant. */
export const reschedulableStates: ReadonlySet<MediationState> = new Set([
  'SUBMITTED',
  'INTAKE',
  'ACCEPTED',
  'CONTACTING',
  'RESPONDENT_CONSENTED',
  'MEDIATOR_ASSIGNED',
  'SCHEDULED',
]);

/** The other party has agreed and expects to come. */
export const comingStates: ReadonlySet<MediationState> = new Set([
  'RESPONDENT_CONSENTED',
  'MEDIATOR_ASSIGNED',
  'SCHEDULED',
  'RESCHEDULED',
  'ADJOURNED',
  'NO_SHOW',
]);

/** Over: no further session, whatever time was kept is given back. */
export const releasingStates: ReadonlySet<MediationState> = new Set([
  'DECLINED',
  'REFERRED',
  'CANCELLED',
  'ENDED',
  'UNREACHABLE',
  'RESPONDENT_REFUSED',
  'NO_SHOW',
  'ADJOURNED',
  'FAILED',
  'AGREED_WRITTEN',
  'AGREED_ORAL',
]);

/** States after which other doors are shown (peoples-mediation-law:26). */
export const doorStates: ReadonlySet<MediationState> = new Set([
  'DECLINED',
  'REFERRED',
  'RESPONDENT_REFUSED',
  'UNREACHABLE',
  'FAILED',
  'ENDED',
  'BREACHED',
  'CONFIRM_DISMISSED',
]);

/** Agreed, at whatever stage after. */
export const agreedStates: ReadonlySet<MediationState> = new Set([
  'AGREED_WRITTEN',
  'AGREED_ORAL',
  'CONFIRM_WINDOW',
  'CONFIRM_APPLIED',
  'CONFIRMED',
  'CONFIRM_DISMISSED',
  'LAPSED',
  'PERFORMANCE_FOLLOWUP',
  'PERFORMED',
  'BREACHED',
]);

/** How often somebody may stay away before the mediation is better ended (our own rule). */
export const noShowsMax = 2;
/** Contact attempts without success before the other party counts as unreachable (our own rule). */
export const failedContactsMin = 3;
