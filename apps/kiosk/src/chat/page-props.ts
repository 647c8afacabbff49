import type { PublicSettings } from '@mingbai/api/contract';
import type { Display, DisplayChoice } from '../features/display/use-display.ts';
import type { Page } from './use-page.ts';

export interface PageProps {
  settings: PublicSettings;
  display: Display;
  onToggle: (choice: DisplayChoice) => void;
  onOpen: (page: Page) => void;
  onFresh: () => void;
  onClose: () => void;
}
