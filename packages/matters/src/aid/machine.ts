import type { ActorKind, Machine, Move } from '../machine.ts';
import type { AidStateCode } from './codes.ts';

export type AidRole = 'clerk' | 'chief';
/** Names of the fields of a desk transition; those of `aidConditions` are looked up, not sent. */
export type AidNeed = 'reason' | 'basis' | 'missing' | 'dueOn' | 'office' | 'handler' | 'terminationReason' | 'verification' | 'visit' | AidCondition;
/** Facts of the matter that open a way. */
export const aidConditions = ['formalitiesOwed', 'formalitiesDone', 'supplementOverdue'] as const;
export type AidCondition = (typeof aidConditions)[number];

type Way = Move<AidStateCode, AidRole, AidNeed>;

const staffRoles: readonly AidRole[] = ['clerk', 'chief'];
const byStaff: readonly ActorKind[] = ['staff'];
const byCitizen: readonly ActorKind[] = ['citizen'];

function way(to: AidStateCode, title: string, needs: readonly AidNeed[] = [], more: Partial<Way> = {}): Way {
  return { to, by: byStaff, roles: staffRoles, title, needs, ...more };
}

const danger = { danger: true };
/** Only a person refuses, with a reason and an article (legal-aid-law:43). */
const refusing = way('REFUSED', '不予援助', ['reason', 'basis'], danger);
const granting = way('GRANTED', '给予援助');
const withdrawing = way('WITHDRAWN', '撤回申请', [], { by: byCitizen, roles: [], ...danger });
const objecting = way('OBJECTION', '提出异议', ['reason'], { by: byCitizen, roles: [] });
const assigning = way('ASSIGNED', '指派办理人员', ['handler']);
/** Nothing is closed before the resident has been asked how it was (legal-aid-law:59). */
const closing = way('CLOSED', '回访后结束', ['visit']);
const chiefOnly: Partial<Way> = { roles: ['chief'] };
/** Aid that was given first: its formalities are decided later (legal-aid-law:44). */
const decidingLater: readonly Way[] = [
  way('GRANTED', '补办手续：给予援助', ['formalitiesOwed']),
  way('REFUSED', '补办手续：不予援助', ['formalitiesOwed', 'reason', 'basis'], danger),
];
const changing: readonly Way[] = [
  way('PERSONNEL_CHANGE', '更换办理人员', ['reason']),
  way('PERSONNEL_CHANGE', '申请换人', ['reason'], { by: byCitizen, roles: [] }),
];
const following = way('FOLLOW_UP', '转回访', [], { by: ['staff', 'system'] });

/** From application to visit. Nothing beyond being received is moved by a machine but what follows by itself. */
export const aidMachine: Machine<AidStateCode, AidRole, AidNeed> = {
  DRAFT: [way('SUBMITTED', '提交', [], { by: byCitizen, roles: [] })],
  SUBMITTED: [way('RECEIVED', '接收', [], { by: ['staff', 'system'] }), withdrawing],
  RECEIVED: [way('SCREENING', '开始审查'), way('TRANSFERRED', '转交', ['office', 'reason']), way('EMERGENCY', '先行提供援助', ['reason']), withdrawing],
  TRANSFERRED: [way('RECEIVED', '接收'), way('TRANSFERRED', '退回转出单位', ['reason'], danger), withdrawing],
  SCREENING: [
    way('SUPPLEMENT', '一次性告知补材料', ['missing', 'dueOn']),
    way('VERIFYING', '核查经济状况', ['verification']),
    granting,
    refusing,
    way('CONSULT_ONLY', '转为法律咨询', ['reason'], danger),
    withdrawing,
  ],
  SUPPLEMENT: [way('SCREENING', '材料已补，接着审查'), way('DEEMED_WITHDRAWN', '逾期未补，视为撤回', ['supplementOverdue', 'reason'], danger), withdrawing],
  VERIFYING: [granting, refusing, withdrawing],
  EMERGENCY: [assigning, granting, refusing, withdrawing],
  GRANTED: [assigning],
  REFUSED: [objecting, closing],
  ASSIGNED: [way('IN_PROGRESS', '开始办理'), ...changing, ...decidingLater],
  IN_PROGRESS: [
    way('CONCLUDED', '办结', ['formalitiesDone']),
    way('TERMINATED', '终止援助', ['terminationReason', 'reason', 'basis'], danger),
    ...changing,
    ...decidingLater,
  ],
  PERSONNEL_CHANGE: [way('ASSIGNED', '换人并指派', ['handler']), way('IN_PROGRESS', '不换人，继续办', ['reason'])],
  TERMINATED: [objecting, following],
  CONCLUDED: [following],
  OBJECTION: [
    way('UPHELD', '维持原决定', ['reason', 'basis'], { ...chiefOnly, ...danger }),
    way('ORDERED_CORRECTION', '责令改正', ['reason', 'basis'], chiefOnly),
  ],
  UPHELD: [closing],
  ORDERED_CORRECTION: [way('SCREENING', '重新审查'), way('IN_PROGRESS', '恢复办理')],
  FOLLOW_UP: [closing],
  DEEMED_WITHDRAWN: [],
  WITHDRAWN: [],
  CONSULT_ONLY: [],
  CLOSED: [],
};

/** What follows by itself, in the same breath, so that every matter that was handled is visited. */
export const aidFollowing: Partial<Record<AidStateCode, AidStateCode>> = { CONCLUDED: 'FOLLOW_UP' };
