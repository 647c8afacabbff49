import { AidApplicationRequest, type AidMaterial } from '@mingbai/api/contract';
import type { AidDraft } from './draft.ts';

export interface Texts {
  noticeVersion: string;
  declarationVersion: string;
  channel: AidApplicationRequest['channel'];
}

function given(name: string, text: string): Record<string, string> {
  return text.trim() === '' ? {} : { [name]: text };
}

/** The household, once she has said how many they are and what they have; she may also say neither. */
function toHousehold(draft: AidDraft): { household?: Record<string, unknown> } {
  const { members, income, housing, savings, specialExpenses } = draft;
  if (members === '' || income === '') return {};
  return {
    household: {
      members: Number(members),
      monthlyIncome: income,
      ...given('ownIncome', draft.ownIncome),
      ...given('housing', housing),
      ...given('savings', savings),
      ...given('specialExpenses', specialExpenses),
    },
  };
}

/** Whether she has a steady living, where she was asked and knows. */
function toLiving({ fixedIncome }: AidDraft): { noFixedIncome?: boolean } {
  return fixedIncome === 'yes' || fixedIncome === 'no' ? { noFixedIncome: fixedIncome === 'no' } : {};
}

/** What the pre-screen sends: no personal data. */
export function toScreening(draft: AidDraft): unknown {
  const { members, income, ownIncome, matter, tags, lawyer, deadline } = draft;
  return {
    matter,
    tags,
    ...toLiving(draft),
    ...(members === '' || income === '' ? {} : { household: { members: Number(members), monthlyIncome: income, ...given('ownIncome', ownIncome) } }),
    ...(lawyer === 'yes' || lawyer === 'no' ? { hasLawyer: lawyer === 'yes' } : {}),
    ...given('deadline', deadline),
  };
}

function toMaterials({ materials }: AidDraft): unknown[] {
  return (Object.keys(materials) as AidMaterial[]).flatMap((code) => {
    const material = materials[code];
    return material ? [{ code, state: material.state, ...(material.state === 'waived' ? given('reason', material.reason) : {}) }] : [];
  });
}

/** The body of the application; fields left empty are not sent. */
export function toRequest(draft: AidDraft, { noticeVersion, declarationVersion, channel }: Texts): unknown {
  const promises = draft.means === 'declaration';
  return {
    applicant: { name: draft.name, idType: draft.idType, idNumber: draft.idNumber, phone: draft.phone, ...given('address', draft.address) },
    ...(draft.forWhom === 'other'
      ? { agent: { name: draft.agentName, relation: draft.relation, idNumber: draft.agentIdNumber, phone: draft.agentPhone } }
      : {}),
    matter: draft.matter,
    tags: draft.tags,
    ...toLiving(draft),
    facts: draft.facts,
    claims: draft.claims,
    ...(draft.opponentName.trim() === ''
      ? {}
      : { opponent: { name: draft.opponentName, ...given('phone', draft.opponentPhone), ...given('address', draft.opponentAddress) } }),
    ...toHousehold(draft),
    means: draft.means,
    ...(promises ? { declaration: { version: declarationVersion, accepted: draft.promised } } : {}),
    ...(promises && draft.signature ? { signature: { ...draft.signature, ...(draft.readHow === 'aloud' ? given('readBy', draft.readBy) : {}) } } : {}),
    materials: toMaterials(draft),
    ...given('acceptingOffice', draft.office),
    ...given('deadline', draft.deadline),
    ...(draft.lawyer === 'yes' || draft.lawyer === 'no' ? { hasLawyer: draft.lawyer === 'yes' } : {}),
    notice: { version: noticeVersion, accepted: draft.agreed },
    channel,
    ...(draft.uploads ? { uploads: { id: draft.uploads.id, key: draft.uploads.key } } : {}),
    ...(draft.watched ? given('contactSafely', draft.contactSafely) : {}),
    ...(draft.from ? { from: draft.from } : {}),
  };
}

export type Faults = Readonly<Record<string, string>>;

/** Of what one screen asks for, what the contract refuses, by path and in its own Chinese. */
export function findFaults(draft: AidDraft, paths: readonly string[]): Faults {
  const parsed = AidApplicationRequest.safeParse(toRequest(draft, { noticeVersion: 'read', declarationVersion: 'read', channel: 'web' }));
  const faults: Record<string, string> = {};
  for (const { path, message } of parsed.success ? [] : parsed.error.issues) {
    const name = path.join('.');
    if (paths.some((one) => name === one || name.startsWith(`${one}.`))) faults[name] ??= message;
  }
  return faults;
}
