import { dateText } from '../../lib/date-text.ts';
import type { OwnMatter } from '../../lib/own-matter.ts';
import { BasisChips } from '../../ui/basis-chips.tsx';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import { useKept } from './use-kept.ts';
import { WaitingScreen } from './waiting-screen.tsx';
import { rights, ownDataWords as words } from './words.ts';

/** What is kept, what for, by whom it is seen and until when (个人信息保护法 17、19). */
export function KeptScreen({ shell, matter, onBack }: { shell: Shell; matter: OwnMatter; onBack: () => void }) {
  const loaded = useKept(matter);
  const text = words.kept;
  const { kept } = loaded;
  if (!kept) return <WaitingScreen shell={shell} title={text.title} loaded={loaded} onBack={onBack} />;
  const { keptUntil } = kept.data;
  return (
    <StepScreen key="kept" shell={shell} title={text.title} back={{ go: onBack }}>
      <section className="panel" aria-label={text.until}>
        <h4 className="panel-title">{text.until}</h4>
        <p>{keptUntil === null ? text.untilUnknown : text.untilDay(dateText(keptUntil))}</p>
      </section>
      <ul className="own-notice">
        {kept.notice.map((paragraph) => (
          <li key={paragraph}>{paragraph}</li>
        ))}
      </ul>
      <BasisChips basis={[rights.told, rights.term]} label={text.basis} onOpen={shell.onBasis} />
    </StepScreen>
  );
}
