import type { PublicSettings } from '@mingbai/api/contract';
import type { Display, DisplayChoice } from '../features/display/use-display.ts';
import type { WhereProps } from '../where/where-to-go.tsx';
import type { Page } from './use-page.ts';

export interface PageProps {
  settings: PublicSettings;
  display: Display;
  onToggle: (choice: DisplayChoice) => void;
  onOpen: (page: Page) => void;
  onFresh: () => void;
  where: WhereProps;
  onAskLaw: () => void;
  /** Where closing leads: back onto the path without typing, or to the conversation. */
  isOnPath: boolean;
  /** Present once somebody at home may look. */
  onLeave: (() => void) | null;
  onClose: () => void;
}
