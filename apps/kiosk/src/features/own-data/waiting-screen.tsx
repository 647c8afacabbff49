import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import type { LoadedKept } from './use-kept.ts';
import { ownDataWords as words } from './words.ts';

/** While her data is fetched, or why it did not come. */
export function WaitingScreen({ shell, title, loaded, onBack }: { shell: Shell; title: string; loaded: LoadedKept; onBack: () => void }) {
  const { failure, again } = loaded;
  return (
    <StepScreen
      key="waiting"
      shell={shell}
      title={title}
      failure={failure}
      back={{ go: onBack }}
      {...(failure === '' ? {} : { next: { word: words.retry, go: again } })}
    >
      {failure === '' && <p role="status">{words.loading}</p>}
    </StepScreen>
  );
}
