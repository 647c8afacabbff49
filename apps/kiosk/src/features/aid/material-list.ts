import type { AidMaterial, AidOptions, AidScreening, MaterialState } from '@mingbai/api/contract';
import type { AidDraft } from './draft.ts';
import type { Faults } from './to-request.ts';
import { aidWords as words, settledMaterials } from './words.ts';

export interface MaterialAsked {
  code: AidMaterial;
  title: string;
  note: string;
  states: readonly MaterialState[];
}

/** The papers she is asked about, each with the ways the rules leave open. */
export function listMaterials(draft: AidDraft, screening: AidScreening | null, options: AidOptions): MaterialAsked[] {
  return options.materials.flatMap(({ code, title, note, deferrable }) => {
    const need = screening?.materials.find((material) => material.code === code);
    const isAgents = code === 'agent-proof';
    if (settledMaterials.includes(code) || (isAgents && draft.forWhom !== 'other')) return [];
    // Spared the check by a local rule she named herself: the pre-screen cannot know of it.
    const isGround = code === 'status-proof' && draft.means === 'exempt';
    if (!isAgents && !isGround && need?.need === 'not-needed') return [];
    const states: MaterialState[] = ['photographed', 'provided'];
    if (deferrable) states.push('deferred');
    if (need?.need === 'declared') states.push('declared');
    if (deferrable) states.push('waived');
    return [{ code, title, note: need && need.note !== '' ? need.note : note, states }];
  });
}

/** What the screens settle themselves: the form is this form, and the signed promise is the statement of means. */
export function settle(draft: AidDraft): AidDraft['materials'] {
  return {
    ...draft.materials,
    'application-form': { state: 'provided', reason: '' },
    ...(draft.means === 'declaration' ? { 'means-statement': { state: 'declared' as const, reason: '' } } : {}),
  };
}

export function materialFaults(draft: AidDraft, asked: readonly MaterialAsked[]): Faults {
  if (asked.some(({ code }) => draft.materials[code] === undefined)) return { materials: words.materials.need };
  const unexplained = asked.some(({ code }) => draft.materials[code]?.state === 'waived' && draft.materials[code].reason.trim() === '');
  return unexplained ? { materials: words.materials.reasonNeeded } : {};
}
