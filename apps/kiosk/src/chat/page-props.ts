import type { PublicSettings } from '@mingbai/api/contract';
import type { Display, DisplayChoice } from '../features/display/use-display.ts';
import type { CalculationState } from '../features/calculators/use-calculation.ts';
import type { Asked } from '../features/progress/use-asked.ts';
import type { AidDoorProps } from '../where/aid-door.tsx';
import type { Shell } from '../ui/shell.ts';
import type { Carrying } from '../where/carrying.ts';
import type { WhereProps } from '../where/where-to-go.tsx';
import type { MediationProps } from './mediation-page.tsx';
import type { Page } from './use-page.ts';

export interface PageProps {
  settings: PublicSettings;
  display: Display;
  onToggle: (choice: DisplayChoice) => void;
  onOpen: (page: Page) => void;
  onFresh: () => void;
  where: WhereProps;
  onAskLaw: () => void;
  /** Where closing leads: the page this one was opened from, or the conversation. */
  beneath: Page | null;
  shell: Shell;
  mediation: MediationProps;
  aid: Omit<AidDoorProps, 'onLeave'>;
  carrying: Carrying;
  calculation: CalculationState;
  asked: Asked;
  /** Present once somebody at home may look. */
  onLeave: (() => void) | null;
  onClose: () => void;
}
