import { useEffect, useState } from 'react';
import { tabMemory } from '../lib/remembered.ts';

/** What is being typed survives a reload of this tab, and so does a question whose answer has not come. Nothing outlives the tab. */
export function useDraft(unanswered: string): [string, (draft: string) => void] {
  const [draft, setDraft] = useState(() => tabMemory.get('draft'));
  useEffect(() => tabMemory.set('draft', draft === '' ? unanswered : draft), [draft, unanswered]);
  return [draft, setDraft];
}
