import { z } from 'zod';
import { aidMaterials, aidMatters, aidStates, aidTags, materialStates, terminationReasons } from './aid.ts';
import { mediationNeeds, mediationStates, referKinds, Slot, slotModes, stopConditions } from './mediation.ts';
import { Basis, Day, Instant, plainText } from './shared.ts';
import { fields } from './triage.ts';

export const roles = ['clerk', 'mediator', 'chief', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

export const SignInRequest = z
  .object({ username: z.string('请填用户名').trim().min(1, '请填用户名').max(60), password: z.string('请填密码').min(1, '请填密码').max(200) })
  .meta({ id: 'SignInRequest' });
export const Me = z
  .object({
    username: z.string(),
    name: z.string(),
    roles: z.array(z.enum(roles)),
    /** Committees a mediator is bound to; empty: all. */
    committees: z.array(z.string()),
    mustChangePassword: z.boolean(),
    idleMinutes: z.number().int(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

const Username = z.string('请填用户名').regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, '用户名用 2 到 40 个小写字母、数字、点或横线');
const Password = z.string('请填密码').min(10, '密码至少 10 位').max(200, '密码太长');
/** A mediator who is named none, or is also clerk or chief, handles every committee's matters. */
const CommitteeIds = z.array(plainText().max(80)).max(200);
const RoleList = z.array(z.enum(roles, '不认识这个岗位')).min(1, '至少选一个岗位');

export const StaffRequest = z
  .object({
    username: Username,
    name: plainText('请填姓名').trim().min(1, '请填姓名').max(50),
    roles: RoleList,
    password: Password,
    committees: CommitteeIds.optional(),
    /** The same as a list of one. */
    committeeId: plainText().max(80).optional(),
  })
  .meta({ id: 'StaffRequest' });
export type StaffRequest = z.infer<typeof StaffRequest>;
export const StaffPatch = z
  .object({ roles: RoleList.optional(), committees: CommitteeIds.optional(), disabled: z.boolean().optional(), password: Password.optional() })
  .refine((patch) => Object.values(patch).some((value) => value !== undefined), '没有要改的内容')
  .meta({ id: 'StaffPatch' });
export type StaffPatch = z.infer<typeof StaffPatch>;
export const StaffMember = z
  .object({
    username: z.string(),
    name: z.string(),
    roles: z.array(z.enum(roles)),
    committees: z.array(z.string()),
    disabled: z.boolean(),
    createdAt: Instant,
    lastSignInAt: Instant.nullable(),
  })
  .meta({ id: 'StaffMember' });
export type StaffMember = z.infer<typeof StaffMember>;
export const StaffList = z.object({ staff: z.array(StaffMember) }).meta({ id: 'StaffList' });
/** Enabled accounts, for whoever gives a matter to another. */
export const Colleagues = z
  .array(z.object({ username: z.string(), name: z.string(), roles: z.array(z.enum(roles)), committees: z.array(z.string()) }))
  .meta({ id: 'Colleagues' });
export type Colleagues = z.infer<typeof Colleagues>;
export const PasswordChange = z.object({ current: z.string().min(1).max(200), next: Password }).meta({ id: 'PasswordChange' });

/** A clock as a queue shows it: `daysLeft` counts to `dueOn` and is negative when overdue. */
export const ClockView = z.object({ code: z.string(), title: z.string(), dueOn: Day, daysLeft: z.number().int(), paused: z.boolean() }).meta({ id: 'Clock' });
export type ClockView = z.infer<typeof ClockView>;

/** A row of a queue: masked names, never a number. */
const QueueRow = z.object({
  id: z.uuid(),
  receiptNo: z.string(),
  stateTitle: z.string(),
  applicant: z.string(),
  receivedAt: Instant,
  clock: ClockView.nullable(),
  assignee: z.string().nullable(),
  /** Name of the assignee, who is named by username. */
  assigneeName: z.string().nullable(),
  flags: z.array(z.enum(['green-channel', 'urgent', 'overdue', 'owed-materials', 'formalities-owed', 'transfer', 'complaint', 'watched', 'closed-hours'])),
  version: z.number().int(),
});

export const AidQueueRow = QueueRow.extend({
  state: z.enum(aidStates),
  matter: z.enum(aidMatters),
  matterTitle: z.string(),
  office: z.string().nullable(),
}).meta({ id: 'AidQueueRow' });
export type AidQueueRow = z.infer<typeof AidQueueRow>;
export const AidQueue = z
  .object({ items: z.array(AidQueueRow), total: z.number().int(), counts: z.record(z.string(), z.number().int()) })
  .meta({ id: 'AidQueue' });
export type AidQueue = z.infer<typeof AidQueue>;

/** What may be done now by who is signed in: the desk shows these and no others. */
export const AllowedMove = z
  .object({
    to: z.string(),
    /** The verb on the button. */
    title: z.string(),
    /** Names of the fields that must be filled in. */
    needs: z.array(z.string()),
    danger: z.boolean(),
  })
  .meta({ id: 'AllowedMove' });
export type AllowedMove = z.infer<typeof AllowedMove>;

/** One entry of the append-only history as staff see it. */
export const DeskEvent = z
  .object({
    position: z.number().int(),
    at: Instant,
    from: z.string().nullable(),
    to: z.string(),
    title: z.string(),
    actor: z.string(),
    reason: z.string(),
    basis: z.array(Basis),
    note: z.string(),
  })
  .meta({ id: 'DeskEvent' });

const Person = z.object({
  name: z.string(),
  idType: z.string().optional(),
  idNumber: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
});
const Note = z.object({ id: z.uuid(), at: Instant, by: z.string(), text: z.string() });
const Warning = z.object({
  kind: z.enum(['duplicate', 'conflict', 'promise']),
  text: z.string(),
  receiptNo: z.string().nullable(),
  /** The other matter, where there is one, and the day it came in. */
  matter: z.object({ kind: z.enum(['aid', 'mediation']), id: z.uuid(), receivedOn: Day }).optional(),
});
const DeskFile = z.object({
  id: z.uuid(),
  material: z.string(),
  fileName: z.string(),
  type: z.string(),
  bytes: z.number().int(),
  at: Instant,
  url: z.string(),
});
const Visit = z.object({
  at: Instant.nullable(),
  by: z.string().nullable(),
  channel: z.string().nullable(),
  reached: z.boolean().nullable(),
  satisfied: z.number().int().nullable(),
  comment: z.string(),
  complaint: z.boolean(),
  dueOn: Day,
});
const Paper = z.object({ name: z.string(), title: z.string(), url: z.string() });
const Message = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  state: z.enum(['waiting', 'sent', 'failed', 'cancelled']),
  dueAt: Instant,
  attempts: z.number().int(),
});

const MatterPage = z.object({
  id: z.uuid(),
  receiptNo: z.string(),
  stateTitle: z.string(),
  version: z.number().int(),
  receivedAt: Instant,
  channel: z.string(),
  assignee: z.string().nullable(),
  /** Names of the staff whose usernames stand in this page. */
  names: z.record(z.string(), z.string()),
  clocks: z.array(ClockView),
  flags: z.array(z.string()),
  facts: z.string(),
  claims: z.string(),
  events: z.array(DeskEvent),
  notes: z.array(Note),
  warnings: z.array(Warning),
  documents: z.array(Paper),
  files: z.array(DeskFile),
  messages: z.array(Message),
  moves: z.array(AllowedMove),
  /** The resident's other matter her facts came from, with her consent. */
  handedOverFrom: z.object({ kind: z.enum(['aid', 'mediation']), id: z.uuid(), receiptNo: z.string() }).optional(),
  erased: z.boolean(),
});

export const AidPage = MatterPage.extend({
  state: z.enum(aidStates),
  matter: z.enum(aidMatters),
  matterTitle: z.string(),
  tags: z.array(z.enum(aidTags)),
  applicant: Person,
  agent: Person.extend({ relation: z.string() }).nullable(),
  opponent: Person.nullable(),
  means: z.string(),
  household: z.record(z.string(), z.unknown()).nullable(),
  screening: z.object({ verdict: z.string(), reasons: z.array(z.object({ text: z.string(), basis: z.array(Basis) })) }),
  materials: z.array(
    z.object({
      code: z.enum(aidMaterials),
      title: z.string(),
      state: z.enum(materialStates).or(z.literal('missing')),
      dueOn: Day.nullable(),
      note: z.string(),
    }),
  ),
  /** The one complete list of what is missing (一次性告知), ready to be sent. */
  missing: z.array(z.object({ code: z.enum(aidMaterials), title: z.string(), note: z.string() })),
  /** The day up to which the bureau usually waits for what is missing. */
  supplementDueOn: Day,
  acceptingOffice: z.string().nullable(),
  handlingOffice: z.string().nullable(),
  transfer: z.object({ from: z.string(), to: z.string(), sentAt: Instant, refusedOnce: z.boolean() }).nullable(),
  deadline: Day.nullable(),
  handler: z.object({ name: z.string(), phone: z.string().nullable(), organisation: z.string().nullable() }).nullable(),
  visits: z.array(Visit),
  /** How to reach somebody who is watched at home; null: as usual. */
  contactSafely: z.string().nullable(),
}).meta({ id: 'AidPage' });
export type AidPage = z.infer<typeof AidPage>;

const Reason = z.string().trim().max(2000);
const BasisGiven = z.array(z.object({ slug: plainText().max(80), article: z.int().min(1).max(9999), label: plainText().max(40).optional() })).max(10);

/** One move of an aid matter; which fields are needed depends on `to` (see `moves[].needs`). */
export const AidTransition = z
  .object({
    to: z.enum(aidStates, '不认识这个状态'),
    /** The version of the matter the clerk was looking at; another's move in between is then a clear conflict. */
    version: z.int().optional(),
    reason: Reason.optional(),
    basis: BasisGiven.optional(),
    /** Words for the resident's timeline. */
    note: z.string().trim().max(500).optional(),
    /** SUPPLEMENT: everything that is missing, at once. */
    missing: z
      .array(z.object({ code: z.enum(aidMaterials), note: z.string().trim().max(200).optional() }))
      .max(20)
      .optional(),
    dueOn: Day.optional(),
    /** TRANSFERRED: where to. */
    office: plainText().max(80).optional(),
    /** ASSIGNED, PERSONNEL_CHANGE: who handles it. */
    handler: z
      .object({ name: z.string().trim().min(1).max(50), phone: z.string().trim().max(30).optional(), organisation: z.string().trim().max(100).optional() })
      .optional(),
    terminationReason: z.enum(terminationReasons).optional(),
    /** VERIFYING: how. */
    verification: z.enum(['information-sharing', 'promise']).optional(),
    /** CLOSED after FOLLOW_UP: the visit. */
    visit: z
      .object({
        channel: z.enum(['phone', 'visit', 'message', 'counter']),
        reached: z.boolean(),
        satisfied: z.int().min(1).max(5).optional(),
        comment: z.string().trim().max(1000).optional(),
        complaint: z.boolean().optional(),
      })
      .optional(),
  })
  .meta({ id: 'AidTransition' });
export type AidTransition = z.infer<typeof AidTransition>;

export const NoteRequest = z.object({ text: z.string('请写备注').trim().min(1, '请写备注').max(2000) }).meta({ id: 'NoteRequest' });
export const AssigneeRequest = z.object({ username: plainText().max(60).nullable() }).meta({ id: 'AssigneeRequest' });
/** Shows one masked value in the clear; who, what and why are written into the audit. */
export const RevealRequest = z
  .object({
    field: z.enum(['idNumber', 'phone', 'address', 'agentIdNumber', 'agentPhone', 'opponentPhone', 'respondentPhone']),
    reason: plainText('请写明为什么要看').trim().min(2, '请写明为什么要看').max(200),
  })
  .meta({ id: 'RevealRequest' });
export type RevealRequest = z.infer<typeof RevealRequest>;
export const Revealed = z.object({ value: z.string() }).meta({ id: 'Revealed' });

export const MediationQueueRow = QueueRow.extend({
  state: z.enum(mediationStates),
  field: z.enum(fields),
  fieldTitle: z.string(),
  committeeId: z.string(),
  committeeName: z.string(),
  respondent: z.string(),
  slot: Slot.nullable(),
  mediator: z.string().nullable(),
}).meta({ id: 'MediationQueueRow' });
export type MediationQueueRow = z.infer<typeof MediationQueueRow>;
export const MediationQueue = z
  .object({ items: z.array(MediationQueueRow), total: z.number().int(), counts: z.record(z.string(), z.number().int()) })
  .meta({ id: 'MediationQueue' });
export type MediationQueue = z.infer<typeof MediationQueue>;

export const MediationPage = MatterPage.extend({
  state: z.enum(mediationStates),
  field: z.enum(fields),
  fieldTitle: z.string(),
  committeeId: z.string(),
  committeeName: z.string(),
  applicant: Person,
  respondent: Person,
  evidence: z.array(z.string()),
  priorHandling: z.string(),
  needs: z.array(z.enum(mediationNeeds)),
  slot: Slot.nullable(),
  mediator: z.string().nullable(),
  contactAttempts: z.array(z.object({ at: Instant, by: z.string(), channel: z.string(), reached: z.boolean(), note: z.string() })),
  invitation: z.object({ state: z.enum(['none', 'open', 'accepted', 'declined', 'expired']), sentAt: Instant.nullable() }),
  /** What to say on the telephone, in steps. */
  phoneScript: z.array(z.string()),
  agreement: z.record(z.string(), z.unknown()).nullable(),
  confirmation: z
    .object({ confirmBy: Day, daysLeft: z.number().int(), exclusions: z.array(z.object({ code: z.string(), text: z.string(), basis: z.array(Basis) })) })
    .nullable(),
}).meta({ id: 'MediationPage' });
export type MediationPage = z.infer<typeof MediationPage>;

export const MediationTransition = z
  .object({
    to: z.enum(mediationStates, '不认识这个状态'),
    version: z.int().optional(),
    reason: Reason.optional(),
    basis: BasisGiven.optional(),
    note: z.string().trim().max(500).optional(),
    stop: z.enum(stopConditions).optional(),
    /** REFERRED: the committee or office it goes to, as the resident reads it. */
    referTo: plainText().trim().max(100).optional(),
    /** REFERRED: which way that is. */
    referKind: z.enum(referKinds).optional(),
    mediator: plainText().max(60).optional(),
    /** `assigned` by the committee or `chosen` by the parties (人民调解法 19). */
    mediatorBy: z.enum(['assigned', 'chosen']).optional(),
    slotId: plainText().max(200).optional(),
    /** IN_SESSION, ADJOURNED, FAILED: what was said, for the record. */
    record: z.string().trim().max(10_000).optional(),
    agreement: z
      .object({
        /** Main facts, the matter in dispute, who answers for what (人民调解法 29). */
        disputeFacts: z.string().trim().min(1, '请写明纠纷的主要事实').max(5000),
        responsibilities: z.string().trim().min(1, '请写明各方责任').max(5000),
        terms: z.string().trim().min(1, '请写明协议内容').max(5000),
        manner: z.string().trim().min(1, '请写明怎么履行').max(2000),
        performBy: Day.optional(),
        effectiveOn: Day,
      })
      .optional(),
    /** CONFIRM_APPLIED: each exclusion looked at; `true` means it applies and the court will not accept. */
    exclusions: z.record(plainText().max(80), z.boolean()).optional(),
    visit: z
      .object({ channel: z.enum(['phone', 'visit', 'message', 'counter']), reached: z.boolean(), comment: z.string().trim().max(1000).optional() })
      .optional(),
  })
  .meta({ id: 'MediationTransition' });
export type MediationTransition = z.infer<typeof MediationTransition>;

export const ContactAttempt = z
  .object({ channel: z.enum(['phone', 'visit', 'message', 'post']), reached: z.boolean(), note: z.string().trim().max(500).default('') })
  .meta({ id: 'ContactAttempt' });

/** A mediator's week: bookings, and hours that may be opened or closed. */
export const CalendarDay = z.object({
  day: Day,
  workday: z.boolean(),
  holiday: z.string().nullable(),
  slots: z.array(
    Slot.extend({
      mediator: z.string().nullable(),
      room: z.string().nullable(),
      booking: z.object({ id: z.uuid(), receiptNo: z.string(), applicant: z.string(), stateTitle: z.string() }).nullable(),
      flagged: z.string().nullable(),
    }),
  ),
});
export const CalendarView = z.object({ days: z.array(CalendarDay) }).meta({ id: 'CalendarView' });
export type CalendarView = z.infer<typeof CalendarView>;

export const OpeningHours = z
  .object({
    id: z.uuid(),
    committeeId: plainText().max(80),
    weekday: z.int().min(1).max(7),
    from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写成 09:00'),
    to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写成 09:00'),
    mode: z.enum(slotModes),
    slotMinutes: z.int().min(15).max(240),
    mediator: plainText().max(60).nullable(),
    room: plainText().max(60).nullable(),
  })
  .meta({ id: 'OpeningHours' });
export type OpeningHours = z.infer<typeof OpeningHours>;
export const OpeningHoursRequest = OpeningHours.omit({ id: true }).meta({ id: 'OpeningHoursRequest' });
export const OpeningHoursList = z.object({ hours: z.array(OpeningHours) }).meta({ id: 'OpeningHoursList' });
/** A day on which a committee is shut, or open against the rule. */
export const CalendarException = z
  .object({ id: z.uuid(), committeeId: plainText().max(80), day: Day, open: z.boolean(), note: plainText().trim().max(200) })
  .meta({ id: 'CalendarException' });
/** The same when it was just set, with how many bookings it marked. */
export const CalendarExceptionSet = CalendarException.extend({ flagged: z.number().int() }).meta({ id: 'CalendarExceptionSet' });
export const CalendarExceptionRequest = CalendarException.omit({ id: true }).meta({ id: 'CalendarExceptionRequest' });

export const SignOff = z.object({ day: Day, by: z.string(), at: Instant, note: z.string() }).meta({ id: 'SignOff' });
export const SignOffRequest = z.object({ day: Day, note: z.string().trim().max(500, '最多 500 字').default('') }).meta({ id: 'SignOffRequest' });
export type SignOffRequest = z.infer<typeof SignOffRequest>;

/** What the duty chief sees: what is late, what is about to be, who complains. */
export const Board = z
  .object({
    day: Day,
    duty: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
    counts: z.array(z.object({ code: z.string(), title: z.string(), value: z.number().int() })),
    overdue: z.array(
      z.object({
        kind: z.enum(['aid', 'mediation']),
        id: z.uuid(),
        receiptNo: z.string(),
        clock: ClockView,
        stateTitle: z.string(),
        assignee: z.string().nullable(),
      }),
    ),
    dueSoon: z.array(
      z.object({
        kind: z.enum(['aid', 'mediation']),
        id: z.uuid(),
        receiptNo: z.string(),
        clock: ClockView,
        stateTitle: z.string(),
        assignee: z.string().nullable(),
      }),
    ),
    complaints: z.array(z.object({ kind: z.enum(['aid', 'mediation']), id: z.uuid(), receiptNo: z.string(), text: z.string(), at: Instant })),
    /** What only the duty chief can move on. */
    escalations: z.array(z.object({ kind: z.enum(['aid', 'mediation']), id: z.uuid(), receiptNo: z.string(), text: z.string(), since: Instant })),
    /** Null until the duty chief has signed off today. */
    signOff: SignOff.nullable(),
    /** Names of the staff whose usernames stand on the board. */
    names: z.record(z.string(), z.string()),
    /** The working day before, while nobody has signed it off. */
    unsignedDay: Day.nullable(),
    /** Every application is visited (每案必访): satisfied, answered at all, still due. */
    visits: z.object({ satisfied: z.number().int(), answered: z.number().int(), due: z.number().int() }),
    messages: z.object({ waiting: z.number().int(), failed: z.number().int() }),
    auditIntact: z.boolean(),
  })
  .meta({ id: 'Board' });
export type Board = z.infer<typeof Board>;

export const AuditEntry = z.object({
  position: z.number().int(),
  at: Instant,
  actor: z.string(),
  action: z.string(),
  receiptNo: z.string().nullable(),
  detail: z.string(),
});
export const AuditList = z.object({ entries: z.array(AuditEntry), intact: z.boolean() }).meta({ id: 'AuditList' });
