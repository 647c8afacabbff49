import { useCallback, useState } from 'react';
import { failureText, toFailure } from './failure.ts';

interface Task {
  busy: boolean;
  failure: string;
  run: (work: () => Promise<void>) => void;
}

/** One thing being done, and in plain words why it failed. */
export function useTask(): Task {
  const [state, setState] = useState({ busy: false, failure: '' });
  const run = useCallback((work: () => Promise<void>) => {
    setState({ busy: true, failure: '' });
    work().then(
      () => setState({ busy: false, failure: '' }),
      (error: unknown) => setState({ busy: false, failure: failureText(toFailure(error)) }),
    );
  }, []);
  return { ...state, run };
}
