import type { Turn } from '../features/ask/ask-state.ts';
import { parseMarkdown, plainText } from '../features/ask/markdown.ts';
import { isSettled } from '../features/ask/ask-state.ts';
import { words } from '../lib/words.ts';

/** Says to a screen reader that work goes on, then the whole answer once: not every word as it comes. */
export function Announcer({ turn }: { turn: Turn | undefined }) {
  return (
    <p className="sr-only" aria-live="polite">
      {turn ? sentence(turn) : ''}
    </p>
  );
}

function sentence(turn: Turn): string {
  if (turn.answer) return `${words.answerReady}${plainText(parseMarkdown(turn.answer.text))}`;
  return isSettled(turn) ? '' : words.reading;
}
