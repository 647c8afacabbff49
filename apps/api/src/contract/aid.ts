import { z } from 'zod';
import { Agreed, Basis, Channel, Day, Instant, Money, PersonName, Phone, plainText, Story, TimelineEntry } from './shared.ts';

/** Matters a person may apply for or ask about; the codes of the decision table, 法律援助法 22–33. */
export const aidMatters = [
  'C01',
  'C02',
  'C03',
  'C04',
  'C05',
  'C06',
  'C07',
  'C08',
  'C09',
  'N01',
  'N02',
  'N03',
  'N04',
  'N05',
  'R01',
  'K01',
  'K02',
  'K03',
  'K04',
  'A01',
] as const;
export type AidMatter = (typeof aidMatters)[number];

export const aidTags = [
  'MINOR',
  'ELDER',
  'DISABLED',
  'WOMAN',
  'MILITARY',
  'VETERAN',
  'MIGRANT_WORKER',
  'DV_VICTIM',
  'GOOD_SAMARITAN',
  'MARTYR_KIN',
  'FOREIGNER',
] as const;
export type AidTag = (typeof aidTags)[number];

export const idTypes = ['resident-id', 'passport', 'hk-macau-permit', 'taiwan-permit', 'other'] as const;
export type IdType = (typeof idTypes)[number];

export const aidMaterials = ['application-form', 'identity', 'agent-proof', 'means-statement', 'status-proof', 'case-materials'] as const;
export type AidMaterial = (typeof aidMaterials)[number];

/** 已交、现场拍、承诺代替、容缺待补、免交. */
export const materialStates = ['provided', 'photographed', 'declared', 'deferred', 'waived'] as const;
export type MaterialState = (typeof materialStates)[number];

/** Who acts for another; 法律援助法 24、33、40. */
export const agentRelations = ['legal-representative', 'close-relative', 'entrusted'] as const;
export type AgentRelation = (typeof agentRelations)[number];

export const meansRoutes = ['declaration', 'information-sharing', 'exempt', 'not-required'] as const;
export type MeansRoute = (typeof meansRoutes)[number];

export const aidStates = [
  'DRAFT',
  'SUBMITTED',
  'RECEIVED',
  'TRANSFERRED',
  'SCREENING',
  'SUPPLEMENT',
  'VERIFYING',
  'EMERGENCY',
  'GRANTED',
  'REFUSED',
  'ASSIGNED',
  'IN_PROGRESS',
  'PERSONNEL_CHANGE',
  'TERMINATED',
  'CONCLUDED',
  'OBJECTION',
  'UPHELD',
  'ORDERED_CORRECTION',
  'FOLLOW_UP',
  'DEEMED_WITHDRAWN',
  'WITHDRAWN',
  'CONSULT_ONLY',
  'CLOSED',
] as const;
export type AidState = (typeof aidStates)[number];

/** 法律援助法 48. */
export const terminationReasons = [
  'FRAUD',
  'HID_FACTS_OR_FALSE_EVIDENCE',
  'USED_FOR_ILLEGAL_ACTS',
  'MEANS_CHANGED',
  'CASE_ENDED_OR_WITHDRAWN',
  'HIRED_OWN_LAWYER',
  'REQUESTED_WITH_GOOD_REASON',
  'OTHER',
] as const;
export type TerminationReason = (typeof terminationReasons)[number];

const Matter = z.enum(aidMatters, '请选一个事项');
const Tags = z.array(z.enum(aidTags, '不认识这个身份')).max(aidTags.length);

export const AidOptions = z
  .object({
    matters: z.array(z.object({ code: z.enum(aidMatters), title: z.string(), note: z.string(), needsMeans: z.boolean(), basis: z.array(Basis) })),
    tags: z.array(
      z.object({
        code: z.enum(aidTags),
        title: z.string(),
        /** Spared the check of means only without a steady living, so that is asked. */
        asksFixedIncome: z.boolean(),
      }),
    ),
    idTypes: z.array(z.enum(idTypes)),
    idTypeTitles: z.record(z.enum(idTypes), z.string()),
    relations: z.array(z.object({ code: z.enum(agentRelations), title: z.string(), note: z.string() })),
    materials: z.array(z.object({ code: z.enum(aidMaterials), title: z.string(), note: z.string(), deferrable: z.boolean() })),
    offices: z.array(z.object({ id: z.string(), name: z.string() })),
    noticeVersion: z.string(),
    /** What we do with personal data, in paragraphs (个人信息保护法 17、35). */
    notice: z.array(z.string()),
    declarationVersion: z.string(),
    /** What the applicant promises about her means and what a false promise costs (法律援助法 41、48、64), in paragraphs. */
    declaration: z.array(z.string()),
    supplementDays: z.number().int(),
    /** Whom local rules spare the check of means beside the groups that have a tag. */
    localExemptGroups: z.array(z.string()),
    /** Of who was hurt at home only her own income is compared, so it is asked too. */
    ownIncomeWhenHurt: z.boolean(),
    sample: z.boolean(),
  })
  .meta({ id: 'AidOptions' });
export type AidOptions = z.infer<typeof AidOptions>;

const Household = z.object({
  members: z.int('人数请填整数').min(1, '至少 1 人').max(30, '最多 30 人'),
  /** Of the whole household in a month, after tax, in yuan. */
  monthlyIncome: Money,
  /** Of the applicant alone; compared instead where the bureau looks at her own income only. */
  ownIncome: Money.optional(),
  /** Added to the contract: what the declaration form lists, in the applicant's words. */
  housing: z.string().trim().max(200).optional(),
  vehicles: z.string().trim().max(200).optional(),
  savings: z.string().trim().max(200).optional(),
  debts: z.string().trim().max(200).optional(),
  specialExpenses: z.string().trim().max(500).optional(),
});

/** Added to the contract: no steady living; spares the young, the old and the disabled the check of means (法律援助法 42). */
const NoFixedIncome = z.boolean('请选有没有固定的生活来源').optional();

export const AidScreeningRequest = z
  .object({
    matter: Matter,
    tags: Tags.default([]),
    noFixedIncome: NoFixedIncome,
    household: Household.optional(),
    hasLawyer: z.boolean().optional(),
    /** The last day of whatever clock is running. */
    deadline: Day.optional(),
  })
  .meta({ id: 'AidScreeningRequest' });
export type AidScreeningRequest = z.infer<typeof AidScreeningRequest>;

export const screeningVerdicts = ['likely', 'needs-staff', 'unlikely', 'not-an-application', 'consult-only'] as const;
export type ScreeningVerdict = (typeof screeningVerdicts)[number];
export const meansVerdicts = ['not-required', 'exempt', 'declare', 'unknown-standard'] as const;
export const materialNeeds = ['required', 'deferrable', 'declared', 'not-needed'] as const;

/** An advice, never a decision: only a person grants or refuses. */
export const AidScreening = z
  .object({
    verdict: z.enum(screeningVerdicts),
    title: z.string(),
    means: z.enum(meansVerdicts),
    greenChannel: z.boolean(),
    urgent: z.boolean(),
    reasons: z.array(z.object({ text: z.string(), basis: z.array(Basis) })),
    materials: z.array(z.object({ code: z.enum(aidMaterials), title: z.string(), need: z.enum(materialNeeds), note: z.string() })),
    /** Where one can turn instead or as well; at least one, a person. */
    nextDoors: z.array(z.object({ kind: z.string(), title: z.string(), why: z.string() })),
  })
  .meta({ id: 'AidScreening' });
export type AidScreening = z.infer<typeof AidScreening>;

const IdNumber = z.string('请填证件号码').trim().min(1, '请填证件号码').max(40, '证件号码太长');

const Applicant = z.object({
  name: PersonName,
  idType: z.enum(idTypes, '请选证件种类'),
  idNumber: IdNumber,
  phone: Phone,
  address: z.string().trim().max(200).optional(),
  birthDate: Day.optional(),
});

const Agent = z.object({
  name: PersonName,
  relation: z.string('请选与申请人的关系').trim().min(1, '请选与申请人的关系').max(40),
  idNumber: IdNumber,
  phone: Phone,
});

const MaterialGiven = z.object({
  code: z.enum(aidMaterials, '不认识这份材料'),
  state: z.enum(materialStates, '请选这份材料怎么交'),
  /** Why it need not be handed in; for `waived` only. */
  reason: z.string().trim().max(200).optional(),
});

/** A finger's signature: a PNG as data URL, and when it was made. Needed for a means declaration made on a screen. */
export const Signature = z.object({
  png: z
    .string()
    .regex(/^data:image\/png;base64,[A-Za-z0-9+/=]+$/, '签名图片读不出来，请重签')
    .max(60_000, '签名图片太大，请重签'),
  signedAt: Instant,
  /** Who read the text aloud or wrote for the applicant, if somebody did. */
  readBy: z.string().trim().max(50).optional(),
});

export const AidApplicationRequest = z
  .object({
    applicant: Applicant,
    agent: Agent.optional(),
    matter: Matter,
    tags: Tags.default([]),
    noFixedIncome: NoFixedIncome,
    facts: Story.min(1, '请写一写发生了什么'),
    claims: Story.default(''),
    opponent: z.object({ name: PersonName, phone: Phone.optional(), address: z.string().trim().max(200).optional() }).optional(),
    household: Household.optional(),
    means: z.enum(meansRoutes, '请选经济困难状况怎么说明'),
    declaration: Agreed.optional(),
    signature: Signature.optional(),
    materials: z.array(MaterialGiven).max(aidMaterials.length * 2),
    acceptingOffice: plainText().max(80).optional(),
    handlingOffice: plainText().max(80).optional(),
    deadline: Day.optional(),
    hasLawyer: z.boolean().optional(),
    notice: Agreed,
    channel: Channel,
    /** Photographs taken before the application was sent: the upload session they wait in. */
    uploads: z.object({ id: z.uuid(), key: z.string().min(1).max(100) }).optional(),
    /** Contact only through the channel below, for who is watched at home: no call, no message otherwise. */
    contactSafely: z.string().trim().max(200).optional(),
    /** Handed over from a mediation of the same person, with her consent. */
    from: z.object({ receiptNo: plainText().max(40), accessCode: z.string().max(40) }).optional(),
  })
  .meta({ id: 'AidApplicationRequest' });
export type AidApplicationRequest = z.infer<typeof AidApplicationRequest>;

const Deferred = z.object({ code: z.enum(aidMaterials), title: z.string(), dueOn: Day });

export const AidApplicationReceipt = z
  .object({
    receiptNo: z.string(),
    accessCode: z.string(),
    state: z.enum(aidStates),
    receivedAt: Instant,
    decisionDueOn: Day,
    deferred: z.array(Deferred),
    urgent: z.boolean(),
    greenChannel: z.boolean(),
    /** She is or may be watched at home: nothing is printed or sent unless she asks. */
    watched: z.boolean(),
    formUrl: z.string(),
    receiptUrl: z.string(),
  })
  .meta({ id: 'AidApplicationReceipt' });
export type AidApplicationReceipt = z.infer<typeof AidApplicationReceipt>;

/** What the owner sees: masked, in plain words. */
export const AidApplicationView = z
  .object({
    receiptNo: z.string(),
    state: z.enum(aidStates),
    stateTitle: z.string(),
    /** One sentence: what happens next and who moves. */
    next: z.string(),
    matter: z.enum(aidMatters),
    matterTitle: z.string(),
    applicant: z.object({ name: z.string(), idNumber: z.string(), phone: z.string() }),
    receivedAt: Instant,
    decisionDueOn: Day,
    /** Whether `decisionDueOn` holds: it rests while papers are waited for, and is over once decided. */
    decisionClock: z.enum(['running', 'paused', 'ended']),
    /** What can still be used, with what exactly the clerk wants of it, if she wrote that. */
    deferred: z.array(Deferred.extend({ note: z.string() })),
    materials: z.array(z.object({ code: z.enum(aidMaterials), title: z.string(), state: z.enum(materialStates), fileCount: z.number().int() })),
    urgent: z.boolean(),
    greenChannel: z.boolean(),
    watched: z.boolean(),
    timeline: z.array(TimelineEntry),
    decision: z.object({ granted: z.boolean(), at: Instant, reason: z.string(), basis: z.array(Basis) }).nullable(),
    /** Who handles it, once assigned. */
    handler: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
    /** What the owner may do now; the screen offers only this. */
    allowed: z.array(z.enum(['add-materials', 'withdraw', 'object', 'rate', 'change-personnel'])),
    /** Papers that may be fetched now, by name. */
    documents: z.array(z.object({ name: z.string(), title: z.string(), url: z.string() })),
    objectBy: Day.nullable(),
    /** While an objection is looked at: the day by which it is answered (法律援助法 49). */
    reviewDueOn: Day.nullable(),
    /** After an objection was turned down: the ways left, counted from `from`, the day that decision was made; who received it later has as much longer. */
    remedies: z.array(z.object({ kind: z.enum(['reconsideration', 'court']), title: z.string(), from: Day, lastDay: Day, basis: z.array(Basis) })),
    rating: z.object({ satisfied: z.number().int(), comment: z.string() }).nullable(),
  })
  .meta({ id: 'AidApplicationView' });
export type AidApplicationView = z.infer<typeof AidApplicationView>;

export const WithdrawalRequest = z.object({ reason: z.string().trim().max(500).optional() }).meta({ id: 'WithdrawalRequest' });
export const ObjectionRequest = z.object({ reason: Story.min(1, '请写一写为什么不同意') }).meta({ id: 'ObjectionRequest' });
export const PersonnelChangeRequest = z.object({ reason: Story.min(1, '请写一写为什么想换人') }).meta({ id: 'PersonnelChangeRequest' });
export const RatingRequest = z
  .object({ satisfied: z.int('请选 1 到 5 分').min(1, '请选 1 到 5 分').max(5, '请选 1 到 5 分'), comment: z.string().trim().max(1000).optional() })
  .meta({ id: 'RatingRequest' });
export type RatingRequest = z.infer<typeof RatingRequest>;
