import type { AidScreening } from '@mingbai/api/contract';
import type { Memory } from '../../lib/remembered.ts';
import { type AidDraft, emptyDraft } from './draft.ts';

const name = 'aid-draft';

export interface KeptDraft {
  draft: AidDraft;
  screening: AidScreening | null;
}

/** Called only after she has ticked that it may stay on her phone. The signature stays out: it is made anew for what is then sent; so does the code of another matter. */
export function keepDraft(memory: Memory, { draft, screening }: KeptDraft): void {
  memory.set(name, JSON.stringify({ draft: { ...draft, signature: null, from: null }, screening }));
}

export function forgetDraft(memory: Memory): void {
  memory.set(name, '');
}

/** Null where nothing is kept or what is kept cannot be read. */
export function findDraft(memory: Memory): KeptDraft | null {
  try {
    const kept = JSON.parse(memory.get(name)) as Partial<KeptDraft> | null;
    return kept?.draft ? { draft: { ...emptyDraft, ...kept.draft }, screening: kept.screening ?? null } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
