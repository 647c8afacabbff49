import type { ReactNode } from 'react';
import { explain } from '../lib/problem-text.ts';
import { Waiting } from '../ui/waiting.tsx';

interface QueueListProps {
  /** Undefined until the first answer. */
  count: number | undefined;
  error: unknown;
  retry: () => void;
  children: ReactNode;
}

/** The table, or why there is none: still on its way, out of reach, or nothing that fits the filters. */
export function QueueList({ count, error, retry, children }: QueueListProps) {
  return (
    <>
      {error !== null && <Waiting text={explain(error)} retry={retry} />}
      {count === undefined && error === null && <Waiting text="正在取队列…" />}
      {count === 0 && <p className="empty">没有符合的事项。放宽上面的条件再看。</p>}
      {count !== undefined && count > 0 && children}
    </>
  );
}
