import type { PublicSettings } from '@mingbai/api/contract';
import type { Display, DisplayChoice } from '../../features/display/use-display.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { ScrollArea } from '../scroll-area.tsx';
import { kioskWords } from '../words.ts';

const text = kioskWords.more;

interface Props {
  settings: PublicSettings;
  display: Display;
  onToggle: (choice: DisplayChoice) => void;
  onPeople: () => void;
  onBack: () => void;
}

export function MoreScreen({ settings, display, onToggle, onPeople, onBack }: Props) {
  return (
    <ScrollArea
      label={text.title}
      acts={
        <Button tone="primary" icon="back" onClick={onBack}>
          {kioskWords.back}
        </Button>
      }
    >
      <h1 className="screen-title">{text.title}</h1>
      <div className="more-grid">
        <More icon="low" title={text.low} hint={text.lowHint} pressed={display.low} onClick={() => onToggle('low')} />
        <More icon="contrast" title={text.contrast} hint={text.contrastHint} pressed={display.contrast} onClick={() => onToggle('contrast')} />
        <More icon="call" title={text.people} hint={text.peopleHint} onClick={onPeople} />
      </div>
      <h2>{text.about}</h2>
      <p>{text.aboutText}</p>
      {settings.sample && <p className="quiet small">{kioskWords.sample}</p>}
    </ScrollArea>
  );
}

function More({ icon, title, hint, pressed, onClick }: { icon: IconName; title: string; hint: string; pressed?: boolean; onClick: () => void }) {
  return (
    <button type="button" className="more-button" aria-pressed={pressed} onClick={onClick}>
      <Icon name={icon} />
      <span>
        <strong>{title}</strong> {pressed !== undefined && <span className="quiet">{pressed ? text.on : text.off}</span>}
        <span className="quiet small more-hint">{hint}</span>
      </span>
    </button>
  );
}
