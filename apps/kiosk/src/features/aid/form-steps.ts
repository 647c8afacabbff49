import type { AidScreening } from '@mingbai/api/contract';
import type { AidDraft } from './draft.ts';

const formSteps = [
  'who',
  'agent',
  'facts',
  'claims',
  'opponent',
  'means',
  'declaration',
  'signature',
  'materials',
  'identity',
  'contact',
  'notice',
  'review',
] as const;
export type FormStep = (typeof formSteps)[number];

/** The steps of this person: who applies for herself names no agent, who need not show her means declares none. */
export function stepsOf(draft: AidDraft, screening: AidScreening | null): FormStep[] {
  const asksMeans = screening?.means !== 'not-required' && screening?.means !== 'exempt';
  const declares = asksMeans && draft.means === 'declaration';
  return formSteps.filter((step) => {
    if (step === 'agent') return draft.forWhom === 'other';
    if (step === 'means') return asksMeans;
    if (step === 'declaration' || step === 'signature') return declares;
    return true;
  });
}

/** The contract paths each step answers for. */
export const pathsOf: Record<FormStep, readonly string[]> = {
  who: [],
  agent: ['agent'],
  facts: ['facts'],
  claims: ['claims'],
  opponent: ['opponent'],
  means: ['means', 'household'],
  declaration: ['declaration'],
  signature: ['signature'],
  materials: ['materials', 'uploads'],
  identity: ['applicant.name', 'applicant.idType', 'applicant.idNumber', 'applicant.birthDate'],
  contact: ['applicant.phone', 'applicant.address', 'contactSafely', 'acceptingOffice', 'handlingOffice'],
  notice: ['notice'],
  review: [],
};

/** Where a refusal of the server is put right; what no step answers for stays on the review. */
export function stepOfPath(path: string): FormStep {
  return formSteps.find((step) => pathsOf[step].some((one) => path === one || path.startsWith(`${one}.`) || one.startsWith(`${path}.`))) ?? 'review';
}
