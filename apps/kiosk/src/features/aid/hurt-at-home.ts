import type { AidDraft } from './draft.ts';

/** Violence, abuse or abandonment (legal-aid-law:32), or her own word: somebody at home may look at paper, phone and calls. */
export function isWatchedDraft({ matter, tags, watched }: Pick<AidDraft, 'matter' | 'tags' | 'watched'>): boolean {
  return watched || matter === 'N04' || tags.includes('DV_VICTIM');
}
