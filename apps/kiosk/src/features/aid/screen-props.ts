import type { AidOptions, AidScreening } from '@mingbai/api/contract';
import type { Shell } from '../../ui/shell.ts';
import type { Step } from '../../ui/step-screen.tsx';
import type { AidDraft, Change } from './draft.ts';
import type { Faults } from './to-request.ts';

/** What every screen of the way gets. */
export interface ScreenProps {
  shell: Shell;
  options: AidOptions;
  draft: AidDraft;
  screening: AidScreening | null;
  change: Change;
  step: Step;
  errors: Faults;
  back: () => void;
  next: () => void;
}
