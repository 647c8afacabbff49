import type { PublicSettings } from '@mingbai/api/contract';
import { HotlineList } from '../../features/settings/hotline-list.tsx';
import { Button } from '../../ui/button.tsx';
import { ScrollArea } from '../scroll-area.tsx';
import { kioskWords } from '../words.ts';

export function PeopleScreen({ settings, onBack }: { settings: PublicSettings; onBack: () => void }) {
  const text = kioskWords.people;
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
      <p className="people-window">{text.window}</p>
      <p className="quiet">{text.honest}</p>
      <p>{text.phone}</p>
      <HotlineList hotlines={settings.hotlines} dials={false} />
      {settings.sample && <p className="quiet small">{kioskWords.sample}</p>}
    </ScrollArea>
  );
}
