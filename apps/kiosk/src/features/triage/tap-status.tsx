import type { Triage } from '@mingbai/api/contract';
import { words } from '../../lib/words.ts';

/** Tells what came of a choice, politely: the doors change in place, out of sight of whoever only listens. */
export function TapStatus({ waiting, triage }: { waiting: boolean; triage: Triage | null }) {
  return (
    <p className={waiting ? 'quiet small' : 'sr-only'} role="status" aria-live="polite">
      {waiting ? words.tap.waiting : sayUpdate(triage)}
    </p>
  );
}

function sayUpdate(triage: Triage | null): string {
  if (!triage) return '';
  const [first] = triage.routes;
  return first ? words.tap.updated(first.title) : words.tap.updatedNone;
}
