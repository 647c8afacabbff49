import type { MatterKey, MatterRow } from '@mingbai/db';
import { z } from 'zod';
import { AidApplicationRequest, aidMaterials, aidMatters, aidStates, aidTags, idTypes, materialStates, meansRoutes } from '../contract/aid.ts';
import type { Deps } from '../deps.ts';
import { matterKey } from '../matters/keys.ts';

const Handler = z.object({ name: z.string(), phone: z.string().nullable(), organisation: z.string().nullable() });
export type AidHandler = z.infer<typeof Handler>;

const GivenMaterial = z.object({ code: z.enum(aidMaterials), state: z.enum(materialStates), dueOn: z.string().optional() });
export type GivenMaterial = z.infer<typeof GivenMaterial>;

const Transfer = z.object({
  from: z.string(),
  to: z.string(),
  sentAt: z.string(),
  /** Asked back a second time: from here the chief decides where it stays. */
  escalated: z.boolean(),
});

/** What of an application names nobody. */
const Details = z.object({
  matter: z.enum(aidMatters),
  tags: z.array(z.enum(aidTags)),
  means: z.enum(meansRoutes),
  /** Says that she has no steady living (legal-aid-law:42). */
  noFixedIncome: z.boolean().default(false),
  materials: z.array(GivenMaterial),
  deadline: z.string().nullable(),
  urgent: z.boolean(),
  greenChannel: z.boolean(),
  hasLawyer: z.boolean(),
  acceptingOffice: z.string(),
  handlingOffice: z.string(),
  decisionDueOn: z.string(),
  /** Aid was given before its formalities were complete (legal-aid-law:44). */
  formalitiesOwed: z.boolean(),
  /** She is or may be watched at home: no call, no message, nothing printed unasked. */
  watched: z.boolean(),
  /** Came from a kiosk without a drawn signature, so the clerk has it signed. */
  unsigned: z.boolean(),
  verification: z.enum(['information-sharing', 'promise']).nullable(),
  transfer: Transfer.nullable(),
  /** An office has asked a transfer back once; the next time the chief decides. */
  transferRefused: z.boolean(),
  /** Last day for what was asked for. */
  supplementDueOn: z.string().nullable(),
  /** The mediation the facts were handed over from. */
  handedOverFrom: z.string().nullable().default(null),
});
export type AidDetails = z.infer<typeof Details>;

const { applicant, agent, opponent, household } = AidApplicationRequest.shape;
/** What is sealed: as it was sent, already checked. */
const Personal = z.object({
  applicant: z.object({ ...applicant.shape, idType: z.enum(idTypes), phone: z.string() }),
  agent: agent.unwrap().extend({ phone: z.string() }).optional(),
  facts: z.string(),
  claims: z.string(),
  opponent: opponent.unwrap().extend({ phone: z.string().optional() }).optional(),
  household,
  materialReasons: z.record(z.string(), z.string()),
  contactSafely: z.string().optional(),
  /** Who read the text aloud or wrote for the applicant. */
  readBy: z.string().optional(),
  handler: Handler.optional(),
});
export type AidPersonal = z.infer<typeof Personal>;

const Words = z.object({
  reason: z.string().optional(),
  note: z.string().optional(),
  missing: z.array(z.object({ code: z.enum(aidMaterials), note: z.string() })).optional(),
  /** Who handled it until this event named another. */
  formerHandler: Handler.optional(),
});
export type AidWords = z.infer<typeof Words>;

const erased: AidPersonal = {
  applicant: { name: '已删除', idType: 'other', idNumber: '', phone: '' },
  facts: '',
  claims: '',
  materialReasons: {},
};

export function readAidDetails(matter: MatterRow): AidDetails {
  return Details.parse(matter.details);
}

export function readAidState(matter: MatterRow): (typeof aidStates)[number] {
  return z.enum(aidStates).parse(matter.state);
}

/** What was erased reads as such. */
export function readAidPersonal({ sealing }: Deps, matter: MatterRow): AidPersonal {
  return matter.personalSealed === null ? erased : Personal.parse(JSON.parse(sealing.open(matter.personalSealed)));
}

export function sealAidPersonal({ sealing }: Deps, personal: AidPersonal): Uint8Array {
  return sealing.seal(JSON.stringify(personal));
}

export function readAidWords({ sealing }: Deps, sealed: Uint8Array | null): AidWords {
  return sealed === null ? {} : Words.parse(JSON.parse(sealing.open(sealed)));
}

export function sealAidWords({ sealing }: Deps, words: AidWords): Uint8Array | null {
  return Object.values(words).some((word) => word !== undefined && Object.keys(word).length > 0) ? sealing.seal(JSON.stringify(words)) : null;
}

/** By these staff finds the application, and a repetition or the other side of a dispute shows. */
export function listAidKeys(deps: Deps, { applicant: { name, phone, idNumber }, opponent: other }: AidPersonal): MatterKey[] {
  return [
    matterKey(deps, 'name', name),
    matterKey(deps, 'phone', phone),
    matterKey(deps, 'phone4', phone.slice(-4)),
    matterKey(deps, 'id', idNumber),
    matterKey(deps, 'id4', idNumber.slice(-4)),
    ...(other ? [matterKey(deps, 'opponent-name', other.name)] : []),
    ...(other?.phone === undefined ? [] : [matterKey(deps, 'opponent-phone', other.phone)]),
  ];
}
