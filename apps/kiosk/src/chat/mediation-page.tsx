import { MediationFlow } from '../features/mediation/mediation-flow.tsx';
import type { Surroundings } from '../features/mediation/screen.tsx';
import type { Known, Mediation } from '../features/mediation/use-mediation.ts';

export interface MediationProps {
  mediation: Mediation;
  /** What the conversation was about. */
  known: Known;
  surroundings: Surroundings;
}

export function MediationPage(props: MediationProps & { onLeave: () => void }) {
  return <MediationFlow {...props} />;
}
