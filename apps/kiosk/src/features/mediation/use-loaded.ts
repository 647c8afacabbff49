import { useEffect, useRef, useState } from 'react';
import { type Failure, toFailure } from '../../lib/failure.ts';

export interface Loaded<T> {
  value: T | null;
  failure: Failure | null;
  again: () => void;
  /** As `again`, for what is known to be no longer so: it is not shown meanwhile. */
  renew: () => void;
}

/** Asks once for each `name`, and again when told; what was shown stays until the next answer is there. */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>, name: string): Loaded<T> {
  const [state, setState] = useState<{ name: string; value: T | null; failure: Failure | null }>({ name, value: null, failure: null });
  const [round, setRound] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    const controller = new AbortController();
    latest.current(controller.signal).then(
      (value) => {
        if (!controller.signal.aborted) setState({ name, value, failure: null });
      },
      (error: unknown) => {
        if (!controller.signal.aborted) setState((before) => ({ name, value: before.name === name ? before.value : null, failure: toFailure(error) }));
      },
    );
    return () => controller.abort();
  }, [name, round]);
  const again = () => setRound((count) => count + 1);
  return {
    value: state.name === name ? state.value : null,
    failure: state.name === name ? state.failure : null,
    again,
    renew: () => {
      setState({ name, value: null, failure: null });
      again();
    },
  };
}
