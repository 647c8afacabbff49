import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import type { IconName } from './icon.tsx';

interface Props {
  question: string;
  text: string;
  yes: string;
  no: string;
  icon: IconName;
  onYes: () => void;
  onNo: () => void;
}

/** Asked before something others might see; the answer that hides comes first and is the easy one. */
export function AskFirst({ question, text, yes, no, icon, onYes, onNo }: Props) {
  return (
    <Dialog shape="note" label={question} onClose={onNo}>
      <h2 className="note-title">{question}</h2>
      <p>{text}</p>
      <Button tone="primary" onClick={onNo}>
        {no}
      </Button>
      <Button icon={icon} onClick={onYes}>
        {yes}
      </Button>
    </Dialog>
  );
}
