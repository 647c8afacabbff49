import { explain } from '../lib/problem-text.ts';

/** What went wrong, in a sentence; nothing when nothing did. */
export function Fault({ cause }: { cause: unknown }) {
  if (cause === null || cause === undefined) return null;
  return (
    <p className="fault" role="alert">
      {explain(cause)}
    </p>
  );
}
