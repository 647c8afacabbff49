import { useEffect, useState } from 'react';
import { tabMemory } from '../lib/remembered.ts';

/**
 * What is being typed survives a reload of this tab, and so does a question whose answer has not come. Nothing outlives the tab; and where somebody
 * at home may look, nothing is kept at all.
 */
export function useDraft(unanswered: string, isWatched: boolean): [string, (draft: string) => void] {
  const [draft, setDraft] = useState(() => tabMemory.get('draft'));
  useEffect(() => {
    const kept = draft === '' ? unanswered : draft;
    tabMemory.set('draft', isWatched ? '' : kept);
  }, [draft, unanswered, isWatched]);
  return [draft, setDraft];
}
