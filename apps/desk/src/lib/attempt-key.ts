import { useCallback, useRef } from 'react';

/** `crypto.randomUUID` exists only in a secure context; a trial on plain http has none. */
export function createKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A key for sending `body`: the same body keeps its key through broken lines and double clicks, another body or a finished sending gets a new one. */
export function useAttemptKey(): { keyFor: (body: unknown) => string; finish: () => void } {
  const attempt = useRef<{ body: string; key: string } | null>(null);
  const keyFor = useCallback((body: unknown) => {
    const text = JSON.stringify(body);
    if (attempt.current?.body !== text) attempt.current = { body: text, key: createKey() };
    return attempt.current.key;
  }, []);
  const finish = useCallback(() => {
    attempt.current = null;
  }, []);
  return { keyFor, finish };
}
