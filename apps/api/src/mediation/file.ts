import type { MatterKey, MatterRow } from '@mingbai/db';
import type { Field } from '@mingbai/knowledge';
import type { MediationState } from '@mingbai/matters';
import { z } from 'zod';
import { mediationNeeds, mediationStates, referKinds, stopConditions } from '../contract/mediation.ts';
import { fields } from '../contract/triage.ts';
import type { Deps } from '../deps.ts';
import { matterKey } from '../matters/keys.ts';

/** What of a mediation names nobody. */
const Details = z.object({
  field: z.enum(fields),
  committeeId: z.string(),
  needs: z.array(z.enum(mediationNeeds)),
  shareWithRespondent: z.boolean(),
  /** Username of the mediator, once assigned. */
  mediator: z.string().optional(),
  agreement: z.object({ form: z.enum(['written', 'oral']), effectiveOn: z.string(), performBy: z.string().optional() }).optional(),
  confirmed: z.boolean().optional(),
  noShows: z.number().int().default(0),
  /** The matter the facts were handed over from. */
  handedOverFrom: z.string().optional(),
  /** She is or may be watched at home: nothing is sent to anybody. */
  watched: z.boolean().default(false),
  /** Why it was not taken. */
  stop: z.enum(stopConditions).optional(),
  /** Which way it was referred. */
  referKind: z.enum(referKinds).optional(),
});
export type MediationDetails = z.infer<typeof Details>;

const Party = z.object({ name: z.string(), phone: z.string().optional(), address: z.string().optional() });
const Agreement = z.object({ disputeFacts: z.string(), responsibilities: z.string(), terms: z.string(), manner: z.string() });

/** What is sealed. */
const Personal = z.object({
  applicant: Party,
  respondent: Party,
  facts: z.string(),
  claims: z.string(),
  evidence: z.array(z.string()),
  priorHandling: z.string(),
  agreement: Agreement.optional(),
});
export type MediationPersonal = z.infer<typeof Personal>;
export type MediationParty = z.infer<typeof Party>;

const Words = z.object({ reason: z.string().optional(), note: z.string().optional(), record: z.string().optional(), referTo: z.string().optional() });
export type EventWords = z.infer<typeof Words>;

const noPersonal: MediationPersonal = {
  applicant: { name: '已删除' },
  respondent: { name: '已删除' },
  facts: '',
  claims: '',
  evidence: [],
  priorHandling: '',
};

export function readDetails(matter: MatterRow): MediationDetails {
  return Details.parse(matter.details);
}

export function readState(matter: MatterRow): MediationState {
  return z.enum(mediationStates).parse(matter.state);
}

/** What was erased reads as such. */
export function readPersonal({ sealing }: Deps, matter: MatterRow): MediationPersonal {
  return matter.personalSealed === null ? noPersonal : Personal.parse(JSON.parse(sealing.open(matter.personalSealed)));
}

export function sealPersonal({ sealing }: Deps, personal: MediationPersonal): Uint8Array {
  return sealing.seal(JSON.stringify(personal));
}

export function readWords({ sealing }: Deps, sealed: Uint8Array | null): EventWords {
  return sealed === null ? {} : Words.parse(JSON.parse(sealing.open(sealed)));
}

export function sealWords({ sealing }: Deps, words: EventWords): Uint8Array | null {
  return Object.values(words).some((word) => word !== undefined && word !== '') ? sealing.seal(JSON.stringify(words)) : null;
}

/** By these staff finds the matter, and the same dispute or a party in another one shows. */
export function listKeys(deps: Deps, { applicant, respondent }: MediationPersonal): MatterKey[] {
  const keys = [matterKey(deps, 'name', applicant.name), matterKey(deps, 'respondent-name', respondent.name), pairKey(deps, applicant.name, respondent.name)];
  if (applicant.phone !== undefined) keys.push(matterKey(deps, 'phone', applicant.phone), matterKey(deps, 'phone4', applicant.phone.slice(-4)));
  if (respondent.phone !== undefined) keys.push(matterKey(deps, 'respondent-phone', respondent.phone));
  return keys;
}

/** The same for A against B and B against A. */
export function pairKey(deps: Deps, one: string, other: string): MatterKey {
  return matterKey(deps, 'pair', [one, other].sort().join('|'));
}

export function fieldTitleOf({ ruleBook }: Deps, field: Field): string {
  return ruleBook.rules.routes.fieldTitles[field];
}
