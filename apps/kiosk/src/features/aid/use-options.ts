import type { AidOptions } from '@mingbai/api/contract';
import { useCallback, useEffect, useState } from 'react';
import { getOptions } from './api.ts';

export interface LoadedOptions {
  options: AidOptions | null;
  failed: boolean;
  retry: () => void;
}

export function useOptions(): LoadedOptions {
  const [options, setOptions] = useState<AidOptions | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    setFailed(false);
    getOptions(controller.signal).then(setOptions, (error: unknown) => {
      if (!controller.signal.aborted && error instanceof Error) setFailed(true);
    });
    return () => controller.abort();
    // A new attempt is the only reason to ask again.
  }, [attempt]);
  return { options, failed, retry: useCallback(() => setAttempt((before) => before + 1), []) };
}
