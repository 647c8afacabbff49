import type { AidApplicationView } from '@mingbai/api/contract';
import { useCallback, useEffect, useState } from 'react';
import { ApiProblem } from '../../lib/api.ts';
import { failureText, toFailure } from '../../lib/failure.ts';
import { type Credentials, getApplication } from './api.ts';
import { progressWords } from './words.ts';

interface Application {
  view: AidApplicationView | null;
  failure: string;
  refresh: () => void;
}

/** `credentials` must keep its identity between renders. */
export function useApplication(credentials: Credentials): Application {
  const [view, setView] = useState<AidApplicationView | null>(null);
  const [failure, setFailure] = useState('');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    setFailure('');
    getApplication(credentials, controller.signal).then(setView, (error: unknown) => {
      if (controller.signal.aborted) return;
      const missing = error instanceof ApiProblem && error.code === 'not-found';
      setFailure(missing ? progressWords.notFound : failureText(toFailure(error)));
    });
    return () => controller.abort();
    // `attempt` asks again.
  }, [credentials, attempt]);
  return { view, failure, refresh: useCallback(() => setAttempt((before) => before + 1), []) };
}
