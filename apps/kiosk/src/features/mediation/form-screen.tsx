import type { ReactNode } from 'react';
import { type Faults, findFaults } from './draft.ts';
import { HoldBar } from './hold-bar.tsx';
import { Screen } from './screen.tsx';
import type { WayStep } from './steps.ts';
import type { Mediation } from './use-mediation.ts';

interface Props {
  mediation: Mediation;
  step: WayStep;
  title: string;
  lead: string;
  /** The parts of the request this screen asks for; it does not let go with a fault in them. */
  paths: readonly string[];
  children: (faults: Faults) => ReactNode;
}

/** One screen of the form: the kept time above, the fields, and forward only when what was asked is right. */
export function FormScreen({ mediation, step, title, lead, paths, children }: Props) {
  const go = () => {
    const faults = findFaults(mediation.draft, paths);
    if (Object.keys(faults).length > 0) mediation.fault(faults);
    else mediation.next();
  };
  return (
    <Screen at={step} name={step} title={title} lead={lead} errors={mediation.faults} back={{ go: mediation.back }} next={{ go }}>
      <HoldBar choice={mediation.choice} onLost={() => mediation.goTo('slot', true)} />
      {children(mediation.faults)}
    </Screen>
  );
}
