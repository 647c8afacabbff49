import { BasisChips } from '../../ui/basis-chips.tsx';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import { rights, ownDataWords as words } from './words.ts';

/** What is wrong is put right at the window, where it is seen whose it is. */
export function CorrectScreen({ shell, onBack }: { shell: Shell; onBack: () => void }) {
  const text = words.correct;
  return (
    <StepScreen shell={shell} title={text.title} lead={text.lead} back={{ go: onBack }} next={{ word: words.person, go: shell.onPerson }}>
      <ol className="own-steps">
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{text.why}</p>
      <p>{text.away}</p>
      <BasisChips basis={[rights.correct]} label={words.kept.basis} onOpen={shell.onBasis} />
    </StepScreen>
  );
}
