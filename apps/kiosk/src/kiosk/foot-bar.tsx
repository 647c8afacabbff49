import { useState } from 'react';
import { words } from '../lib/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { hasVoice, readAloud, stopReading } from '../lib/speech.ts';
import { kioskWords } from './words.ts';

interface Props {
  large: boolean;
  /** Somebody may be looking over the shoulder: the end is called what it is for, and is the first thing one sees. */
  watched: boolean;
  onLarge: () => void;
  onPerson: () => void;
  onEnd: () => void;
}

export function FootBar({ large, watched, onLarge, onPerson, onEnd }: Props) {
  const [reading, setReading] = useState(false);
  const [voiceless, setVoiceless] = useState(false);

  const read = () => {
    if (reading) {
      stopReading();
      setReading(false);
    } else if (hasVoice()) {
      setReading(true);
      readAloud(document.querySelector('main')?.innerText ?? '', () => setReading(false));
    } else setVoiceless(true);
  };

  return (
    <nav className="foot-bar" aria-label={kioskWords.footLabel}>
      <FootButton icon="people" word={kioskWords.foot.person} onClick={onPerson} />
      <FootButton icon="type" word={kioskWords.foot.large} pressed={large} onClick={onLarge} />
      <FootButton icon="speak" word={reading ? kioskWords.read.stop : kioskWords.foot.read} onClick={read} />
      <FootButton icon="leave" word={watched ? words.quickExit : kioskWords.foot.end} danger={watched} onClick={onEnd} />
      {voiceless && (
        <Dialog shape="note" label={kioskWords.read.none} onClose={() => setVoiceless(false)}>
          <h2 className="note-title">{kioskWords.read.none}</h2>
          <p>{kioskWords.read.noneText}</p>
          <Button tone="primary" onClick={() => setVoiceless(false)}>
            {kioskWords.read.ok}
          </Button>
        </Dialog>
      )}
    </nav>
  );
}

interface FootButtonProps {
  icon: IconName;
  word: string;
  pressed?: boolean;
  danger?: boolean;
  onClick: () => void;
}

function FootButton({ icon, word, pressed, danger = false, onClick }: FootButtonProps) {
  return (
    <button type="button" className={danger ? 'foot-button foot-danger' : 'foot-button'} aria-pressed={pressed} onClick={onClick}>
      <Icon name={icon} />
      <span>{word}</span>
    </button>
  );
}
