import { toCarried } from '../features/aid/carried.ts';
import type { AidDraft } from '../features/aid/draft.ts';
import type { Aid } from '../features/aid/use-aid.ts';
import type { Draft } from '../features/mediation/draft.ts';
import type { Mediation } from '../features/mediation/use-mediation.ts';
import type { Carried } from '../lib/carried.ts';

/** From one service to another with what was written already. */
export interface Carrying {
  toAid: (carried: Carried, from: AidDraft['from']) => void;
  toMediation: (carried: Carried, from: Draft['from']) => void;
  onMediation: () => void;
  /** A door beside the pre-screen, with the draft as it stands. */
  onDoor: (kind: string, carry: boolean) => void;
}

interface Between {
  aid: Aid;
  mediation: Mediation;
  open: (screen: 'aid' | 'mediation' | 'people') => void;
}

export function createCarrying({ aid, mediation, open }: Between): Carrying {
  return {
    toAid: (carried, from) => {
      aid.takeAlong(carried, from);
      open('aid');
    },
    toMediation: (carried, from) => {
      mediation.takeAlong(carried, from);
      open('mediation');
    },
    onMediation: () => open('mediation'),
    onDoor: (kind, carry) => {
      if (kind === 'mediation' && carry) mediation.takeAlong(toCarried(aid.draft), null);
      open(kind === 'mediation' ? 'mediation' : 'people');
    },
  };
}
