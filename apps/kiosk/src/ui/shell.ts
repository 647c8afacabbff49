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
  heading: 'h1' | 'h3';
  Frame: ComponentType<FrameProps>;
  onPerson: () => void;
  onBasis: (ref: BasisRef) => void;
}
