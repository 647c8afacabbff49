import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { kioskWords } from './words.ts';

/** Any touch means “still here”, the button is for those who need to be told what to do. */
export function IdleWarning({ secondsLeft, onStay, onEnd }: { secondsLeft: number; onStay: () => void; onEnd: () => void }) {
  return (
    <Dialog shape="note" label={kioskWords.idle.title} onClose={onStay}>
      <h2 className="note-title">{kioskWords.idle.title}</h2>
      <p role="timer">{kioskWords.idle.text(secondsLeft)}</p>
      <Button tone="primary" onClick={onStay}>
        {kioskWords.idle.stay}
      </Button>
      <Button onClick={onEnd}>{kioskWords.idle.end}</Button>
    </Dialog>
  );
}
