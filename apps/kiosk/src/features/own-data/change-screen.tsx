import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import { Ways } from './ways.tsx';
import { ownDataWords as words } from './words.ts';

const ways = ['correct', 'erase'] as const;

export function ChangeScreen({ shell, onOpen, onBack }: { shell: Shell; onOpen: (way: (typeof ways)[number]) => void; onBack: () => void }) {
  const text = words.change;
  return (
    <StepScreen shell={shell} title={text.title} lead={text.lead} back={{ go: onBack }}>
      <Ways ways={ways.map((way) => ({ ...text[way], go: () => onOpen(way) }))} />
    </StepScreen>
  );
}
