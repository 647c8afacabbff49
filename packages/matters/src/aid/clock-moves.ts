import type { AidClock } from './clocks.ts';
import type { AidStateCode } from './codes.ts';

/** Which clocks a state starts. */
export const aidClocksStarted: Partial<Record<AidStateCode, AidClock>> = {
  SUPPLEMENT: 'SUPPLEMENT',
  GRANTED: 'T3',
  OBJECTION: 'T5',
  REFUSED: 'VISIT',
  UPHELD: 'VISIT',
  ORDERED_CORRECTION: 'CORRECTION',
  FOLLOW_UP: 'VISIT',
};

const all: AidClock[] = ['T7', 'T3', 'T5', 'SUPPLEMENT', 'CORRECTION', 'VISIT'];

/** Which clocks a state ends. */
export const aidClocksEnded: Partial<Record<AidStateCode, AidClock[]>> = {
  SCREENING: ['SUPPLEMENT', 'T5', 'CORRECTION', 'VISIT'],
  GRANTED: ['T7', 'SUPPLEMENT'],
  REFUSED: ['T7', 'T3', 'SUPPLEMENT'],
  ASSIGNED: ['T3'],
  IN_PROGRESS: ['T5', 'CORRECTION', 'VISIT'],
  TERMINATED: ['T7', 'T3'],
  OBJECTION: ['VISIT'],
  UPHELD: ['T5'],
  ORDERED_CORRECTION: ['T5', 'VISIT'],
  DEEMED_WITHDRAWN: all,
  WITHDRAWN: all,
  CONSULT_ONLY: all,
  CLOSED: all,
};
