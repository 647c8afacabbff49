import type { OwnMatter } from '../../lib/own-matter.ts';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import { Ways } from './ways.tsx';
import { kindWords, ownDataWords as words } from './words.ts';

const ways = ['kept', 'export', 'change'] as const;

export function MenuScreen({
  shell,
  matter,
  onOpen,
  onBack,
}: {
  shell: Shell;
  matter: OwnMatter;
  onOpen: (way: (typeof ways)[number]) => void;
  onBack: () => void;
}) {
  return (
    <StepScreen shell={shell} title={words.title} lead={words.lead} back={{ go: onBack }}>
      <p className="quiet">
        {kindWords[matter.kind]} · <span className="whole-number">{matter.receiptNo}</span>
      </p>
      <Ways ways={ways.map((way) => ({ ...words.ways[way], go: () => onOpen(way) }))} />
    </StepScreen>
  );
}
