import { type ComponentProps, createContext, type ReactNode, useContext } from 'react';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import './mediation.css';
import { type Step, stageOf, stages } from './steps.ts';

/** What phone and kiosk do differently, and what lies outside of these screens. */
export interface Surroundings {
  shell: Shell;
  /** A shared screen prints; a phone keeps files; the browser inside WeChat can do neither. */
  keeping: 'print' | 'file' | 'by-hand' | 'none';
  onAid: () => void;
  onMediation: () => void;
  /** Violence at home was named: from now on the way out is always there. */
  onWatch: () => void;
  /** The address of the progress page of a booking, code behind `#`; for the QR and the link. */
  progressUrl: (receiptNo: string, accessCode: string) => string;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

/** Throws outside of its context: a fault of ours. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('mediation screens stand inside a SurroundingsContext');
  return surroundings;
}

type Props = Omit<ComponentProps<typeof StepScreen>, 'shell' | 'step'> & {
  at: Step | null;
  /** Changes when the screen becomes another one: its heading is read again and it starts at its top. */
  name: string;
  /** What prints; it is not shown. */
  slip?: ReactNode;
};

export function Screen({ at, name, slip, ...rest }: Props) {
  const { shell } = useSurroundings();
  const stage = at === null ? null : stageOf[at];
  return (
    <>
      <StepScreen key={name} shell={shell} {...(stage === null ? {} : { step: { at: stage + 1, of: stages.length } })} {...rest} />
      {slip}
    </>
  );
}
