import { useCallback, useState } from 'react';
import type { Credentials } from './api.ts';
import { readCredentials } from './credentials.ts';

/** Whose progress is shown. It lives above the screens, so that after a look at another one number and code need not be typed again. */
export interface Asked {
  credentials: Credentials | null;
  ask: (credentials: Credentials) => void;
  forget: () => void;
}

export function useAsked(): Asked {
  const [credentials, setCredentials] = useState<Credentials | null>(() => readCredentials(location.hash));
  return { credentials, ask: setCredentials, forget: useCallback(() => setCredentials(null), []) };
}
