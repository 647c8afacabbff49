import type { ComponentType, ReactNode } from 'react';
import type { BasisRef } from './basis-chips.tsx';

export interface FrameProps {
  label: string;
  acts: ReactNode;
  children: ReactNode;
}

/** What differs between the two entries when they show the same steps: where the buttons stand, how large headings rank, what the hand has. */
export interface Shell {
  device: 'phone' | 'kiosk';
  /** Where a telephone finds this service; the kiosk itself may be served from an address only the hall knows. */
  publicUrl: string;
  heading: 'h1' | 'h3';
  Frame: ComponentType<FrameProps>;
  onPerson: () => void;
  onBasis: (ref: BasisRef) => void;
  /** One of our guides, by its id; `title` is what its parts are found by. */
  onGuide: (guide: { id: string; title: string }) => void;
}
