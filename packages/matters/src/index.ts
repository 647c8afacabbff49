export * from './machine.ts';
export * from './mediation/booking-window.ts';
export * from './mediation/clocks.ts';
export * from './mediation/committees.ts';
export * from './mediation/confirmation.ts';
export * from './mediation/doors.ts';
export {
  type MediationNeed,
  type MediationRole,
  agreedStates,
  comingStates,
  doorStates,
  failedContactsMin,
  followingStates,
  mediationMachine,
  noShowsMax,
  releasingStates,
  reschedulableStates,
} from './mediation/machine.ts';
export * from './mediation/opening.ts';
export * from './mediation/slots.ts';
export * from './mediation/states.ts';
export { stops, type StopCondition } from './mediation/stops.ts';
export * from './aid/clock-moves.ts';
export * from './aid/clocks.ts';
export * from './aid/codes.ts';
export * from './aid/machine.ts';
export * from './aid/materials.ts';
export * from './aid/matters-table.ts';
export * from './aid/screening.ts';
export * from './aid/states.ts';
export * from './aid/tags.ts';
export * from './aid/termination.ts';
export * from './aid/terms.ts';
export * from './id-number.ts';
