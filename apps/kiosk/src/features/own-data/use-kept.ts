import { useEffect, useState } from 'react';
import { failureText, toFailure } from '../../lib/failure.ts';
import type { OwnMatter } from '../../lib/own-matter.ts';
import { getKept, type Kept } from './api.ts';

export interface LoadedKept {
  kept: Kept | null;
  failure: string;
  again: () => void;
}

export function useKept({ kind, receiptNo, accessCode }: OwnMatter): LoadedKept {
  const [kept, setKept] = useState<Kept | null>(null);
  const [failure, setFailure] = useState('');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    setFailure('');
    getKept({ kind, receiptNo, accessCode }, controller.signal).then(setKept, (error: unknown) => {
      if (!controller.signal.aborted) setFailure(failureText(toFailure(error)));
    });
    return () => controller.abort();
    // `attempt` asks again.
  }, [kind, receiptNo, accessCode, attempt]);
  return { kept, failure, again: () => setAttempt((before) => before + 1) };
}
