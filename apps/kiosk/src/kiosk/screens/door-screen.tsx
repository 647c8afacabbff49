import type { PublicSettings } from '@mingbai/api/contract';
import { type ComingDoor, comingText } from '../../features/routes/coming-doors.ts';
import { ComingPage } from '../../features/routes/coming-page.tsx';
import { Button } from '../../ui/button.tsx';
import { ScrollArea } from '../scroll-area.tsx';
import { kioskWords } from '../words.ts';

export function DoorScreen({ door, settings, onPerson, onBack }: { door: ComingDoor; settings: PublicSettings; onPerson: () => void; onBack: () => void }) {
  const acts = (
    <>
      <Button icon="back" onClick={onBack}>
        {kioskWords.back}
      </Button>
      <Button tone="primary" icon="people" onClick={onPerson}>
        {kioskWords.foot.person}
      </Button>
    </>
  );
  return (
    <ScrollArea label={comingText[door].title} acts={acts}>
      <h1 className="screen-title">{comingText[door].title}</h1>
      <ComingPage door={door} hallName={settings.hallName} />
    </ScrollArea>
  );
}
