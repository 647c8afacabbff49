import { z } from 'zod';
import { Agreed, Basis, Channel, Day, Instant, PersonName, Phone, plainText, Story, TimelineEntry } from './shared.ts';
import { fields } from './triage.ts';

export const committeeKinds = [
  'community',
  'street',
  'enterprise',
  'chamber',
  'tax',
  'intellectual-property',
  'medical',
  'property',
  'labour',
  'consumer',
  'education',
  'traffic',
] as const;
export type CommitteeKind = (typeof committeeKinds)[number];

export const slotModes = ['on-site', 'video', 'visit'] as const;
export type SlotMode = (typeof slotModes)[number];

export const mediationNeeds = ['wheelchair', 'hearing', 'sight', 'dialect', 'female-mediator', 'interpreter'] as const;
export type MediationNeed = (typeof mediationNeeds)[number];

export const mediationStates = [
  'DRAFT',
  'SUBMITTED',
  'INTAKE',
  'DECLINED',
  'REFERRED',
  'ACCEPTED',
  'CONTACTING',
  'RESPONDENT_CONSENTED',
  'RESPONDENT_REFUSED',
  'UNREACHABLE',
  'MEDIATOR_ASSIGNED',
  'SCHEDULED',
  'NO_SHOW',
  'RESCHEDULED',
  'CANCELLED',
  'IN_SESSION',
  'ADJOURNED',
  'AGREED_WRITTEN',
  'AGREED_ORAL',
  'FAILED',
  'CONFIRM_WINDOW',
  'CONFIRM_APPLIED',
  'CONFIRMED',
  'CONFIRM_DISMISSED',
  'LAPSED',
  'PERFORMANCE_FOLLOWUP',
  'PERFORMED',
  'BREACHED',
  'ENDED',
  'ARCHIVED',
] as const;
export type MediationState = (typeof mediationStates)[number];

/** Why a dispute cannot be mediated here. */
export const stopConditions = [
  'RESPONDENT_REFUSES',
  'EXCLUSIVE_AUTHORITY',
  'ALREADY_ACCEPTED_OR_SETTLED',
  'CRIME_OR_SECURITY',
  'DV_IMMINENT',
  'NOT_PRIVATE_DISPUTE',
  'FAKE_MEDIATION',
] as const;
export type StopCondition = (typeof stopConditions)[number];

/** Where a dispute that is not for mediation may be referred to, by the kinds of routes. */
export const referKinds = [
  'legal-aid',
  'mediation',
  'labour-arbitration',
  'labour-inspection',
  'administrative-reconsideration',
  'court',
  'traffic-police',
  'consumer-complaint',
  'staff',
] as const;
export type ReferKind = (typeof referKinds)[number];

export const MediationOptions = z
  .object({
    fields: z.array(z.object({ code: z.enum(fields), title: z.string() })),
    needs: z.array(z.object({ code: z.enum(mediationNeeds), title: z.string() })),
    /** Asked before booking, each with yes/no; yes leads to the next door. */
    stops: z.array(
      z.object({
        code: z.enum(stopConditions),
        question: z.string(),
        why: z.string(),
        basis: z.array(Basis),
        nextDoors: z.array(z.object({ kind: z.string(), title: z.string(), why: z.string() })),
      }),
    ),
    noticeVersion: z.string(),
    notice: z.array(z.string()),
    holdMinutes: z.number().int(),
    cancelHoursBefore: z.number().int(),
    sample: z.boolean(),
  })
  .meta({ id: 'MediationOptions' });
export type MediationOptions = z.infer<typeof MediationOptions>;

export const Committee = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(committeeKinds),
    fields: z.array(z.enum(fields)),
    street: z.string().optional(),
    address: z.string().optional(),
    phone: z.string().optional(),
    hours: z.string().optional(),
    /** How to find it without a map, and how to get in with a wheelchair; absent: the window tells. */
    directions: z.string().optional(),
    accessibility: z.string().optional(),
    /** One sentence: why this one. */
    why: z.string(),
    sample: z.boolean(),
  })
  .meta({ id: 'Committee' });
export type Committee = z.infer<typeof Committee>;
export const CommitteeList = z.object({ committees: z.array(Committee) }).meta({ id: 'CommitteeList' });

export const Slot = z
  .object({ id: z.string(), committeeId: z.string(), startsAt: Instant, endsAt: Instant, mode: z.enum(slotModes), free: z.boolean() })
  .meta({ id: 'Slot' });
export type Slot = z.infer<typeof Slot>;
export const SlotList = z
  .object({
    slots: z.array(Slot),
    holidaysKnown: z.boolean(),
    /** Statutory holidays among the days that were asked for and may be booked, by name: on these most committees are shut. */
    holidays: z.array(z.object({ day: Day, name: z.string() })),
  })
  .meta({ id: 'SlotList' });
export type SlotList = z.infer<typeof SlotList>;

/** A slot kept for ten minutes while the form is filled in. */
export const HoldRequest = z
  .object({
    slotId: plainText('请选一个时间').min(1, '请选一个时间').max(200),
    /** A random key of this choosing of a time: what it held before is given back when this time is kept. */
    session: plainText().min(16, '太短').max(100).optional(),
  })
  .meta({ id: 'HoldRequest' });
export type HoldRequest = z.infer<typeof HoldRequest>;
export const Hold = z.object({ holdId: z.uuid(), holdKey: z.string(), slot: Slot, expiresAt: Instant }).meta({ id: 'Hold' });
export type Hold = z.infer<typeof Hold>;

export const BookingRequest = z
  .object({
    slotId: plainText('请选一个时间').min(1, '请选一个时间').max(200),
    /** The hold on this slot, when one was made. */
    hold: z.object({ holdId: z.uuid(), holdKey: z.string().max(100) }).optional(),
    field: z.enum(fields, '请选是哪一类纠纷'),
    applicant: z.object({ name: PersonName, phone: Phone, address: z.string().trim().max(200).optional() }),
    respondent: z.object({ name: PersonName, phone: Phone.optional(), address: z.string().trim().max(200).optional() }),
    facts: Story.min(1, '请写一写发生了什么'),
    claims: Story.optional(),
    evidence: z.array(z.string().trim().min(1).max(200)).max(30).optional(),
    /** Whether police, court or another office has been told already, in her words. */
    priorHandling: z.string().trim().max(500).optional(),
    needs: z.array(z.enum(mediationNeeds, '不认识这项需要')).max(mediationNeeds.length).optional(),
    /** Agreement that the facts may be passed on to the other side's invitation: name and kind of dispute only otherwise. */
    shareWithRespondent: z.boolean().optional(),
    notice: Agreed,
    channel: Channel,
    /** She is or may be watched at home: said at the kiosk or for another service. The service may find so by itself; never the other way. */
    watched: z.boolean().optional(),
    /** Handed over from another matter of the same person (法律援助), with her consent. */
    from: z.object({ receiptNo: plainText().max(40), accessCode: z.string().max(40) }).optional(),
  })
  .meta({ id: 'BookingRequest' });
export type BookingRequest = z.infer<typeof BookingRequest>;

export const BookingReceipt = z
  .object({
    receiptNo: z.string(),
    accessCode: z.string(),
    state: z.enum(mediationStates),
    slot: Slot,
    receivedAt: Instant,
    limitationNote: z.string(),
    /** She is or may be watched at home: nothing is printed or sent unless she asks. */
    watched: z.boolean(),
    receiptUrl: z.string(),
  })
  .meta({ id: 'BookingReceipt' });
export type BookingReceipt = z.infer<typeof BookingReceipt>;

export const BookingView = z
  .object({
    receiptNo: z.string(),
    state: z.enum(mediationStates),
    stateTitle: z.string(),
    next: z.string(),
    field: z.enum(fields),
    fieldTitle: z.string(),
    committee: Committee.omit({ why: true }),
    slot: Slot.nullable(),
    mediator: z.string().nullable(),
    applicant: z.object({ name: z.string(), phone: z.string() }),
    respondent: z.object({ name: z.string() }),
    receivedAt: Instant,
    limitationNote: z.string(),
    timeline: z.array(TimelineEntry),
    agreement: z
      .object({ form: z.enum(['written', 'oral']), effectiveOn: Day, performBy: Day.nullable(), confirmBy: Day, confirmDaysLeft: z.number().int() })
      .nullable(),
    /** After a failure or refusal: the other doors, each with its reason (人民调解法 26). */
    nextDoors: z.array(
      z.object({
        kind: z.string(),
        title: z.string(),
        why: z.string(),
        /** The receipt number to send there as `from`: with her consent what she wrote goes along. */
        from: z.string().optional(),
        /** What she wrote, to print and take along, where nothing can be sent. */
        paper: z.object({ title: z.string(), url: z.string() }).optional(),
      }),
    ),
    /** Where staff referred it, and why. */
    referral: z.object({ to: z.string(), kind: z.enum(referKinds).nullable(), reason: z.string() }).nullable(),
    /** She is or may be watched at home: nothing is printed or sent unless she asks. */
    watched: z.boolean(),
    allowed: z.array(z.enum(['cancel', 'reschedule', 'rate', 'end'])),
    documents: z.array(z.object({ name: z.string(), title: z.string(), url: z.string() })),
    rating: z.object({ satisfied: z.number().int(), comment: z.string() }).nullable(),
  })
  .meta({ id: 'BookingView' });
export type BookingView = z.infer<typeof BookingView>;

export const RescheduleRequest = z.object({ slotId: plainText('请选一个时间').min(1, '请选一个时间').max(200) }).meta({ id: 'RescheduleRequest' });
export const CancellationRequest = z.object({ reason: z.string().trim().max(500).optional() }).meta({ id: 'CancellationRequest' });

/** What the other party sees without an account: who invites, about what, where and when. */
export const Invitation = z
  .object({
    applicantName: z.string(),
    fieldTitle: z.string(),
    /** In the applicant's words, when she agreed that they be shown. */
    about: z.string().nullable(),
    committee: Committee.omit({ why: true }),
    slot: Slot.nullable(),
    replied: z.enum(['no', 'accepted', 'declined']),
    /** What people's mediation is, and that declining costs nothing (人民调解法 3、4、17、23). */
    rights: z.array(z.string()),
    expiresAt: Instant,
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;
export const InvitationReply = z
  .object({ accept: z.boolean('请选同意或不同意'), reason: z.string().trim().max(500).optional(), phone: Phone.optional() })
  .meta({ id: 'InvitationReply' });
export type InvitationReply = z.infer<typeof InvitationReply>;

/** A new link for the other party, shown to staff once, and what to say on the telephone. */
export const InvitationLink = z.object({ url: z.string(), expiresAt: Instant, phoneScript: z.array(z.string()) }).meta({ id: 'InvitationLink' });
export type InvitationLink = z.infer<typeof InvitationLink>;
