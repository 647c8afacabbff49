import { words } from '../lib/words.ts';
import { Button } from '../ui/button.tsx';

/** One touch away on every page, sheet and screen, once somebody at home may look. */
export function QuickExit({ onLeave }: { onLeave: () => void }) {
  return (
    <Button tone="danger" icon="leave" className="quick-exit" onClick={onLeave}>
      {words.quickExit}
    </Button>
  );
}
