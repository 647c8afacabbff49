import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';

const Kept = createContext<Map<string, unknown>>(new Map());

/** Remembers filters and places while one goes from page to page; forgotten with the session, never in the address (a search is a name). */
export function KeptProvider({ children }: { children: ReactNode }) {
  const kept = useRef(new Map<string, unknown>());
  return <Kept.Provider value={kept.current}>{children}</Kept.Provider>;
}

/** Like `useState`, but the value under `name` outlives the page. */
export function useKept<T>(name: string, initial: T): [T, (value: T) => void] {
  const kept = useContext(Kept);
  const [value, setValue] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : initial));
  const keep = useCallback(
    (next: T) => {
      kept.set(name, next);
      setValue(next);
    },
    [kept, name],
  );
  return [value, keep];
}
