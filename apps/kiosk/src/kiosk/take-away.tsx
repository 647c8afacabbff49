import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { kioskWords } from './words.ts';

export function TakeAway({ onClose }: { onClose: () => void }) {
  return (
    <Dialog shape="note" label={kioskWords.take.title} onClose={onClose}>
      <h2 className="note-title">{kioskWords.take.title}</h2>
      <ul className="note-list">
        {kioskWords.take.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button tone="primary" onClick={onClose}>
        {kioskWords.take.ok}
      </Button>
    </Dialog>
  );
}
