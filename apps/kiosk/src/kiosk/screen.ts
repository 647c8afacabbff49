import { type ComingDoor, comingDoors } from '../features/routes/coming-doors.ts';

/** Where a visit stands. Never in the address or the history: the next person must find nothing there. */
export type Screen = 'home' | 'compose' | 'answer' | 'path' | 'people' | 'more' | ComingDoor;

export function isComingDoor(screen: Screen): screen is ComingDoor {
  return comingDoors.some((door) => door === screen);
}

/** Screens that others lead back to. */
export function isBase(screen: Screen): boolean {
  return screen === 'home' || screen === 'answer' || screen === 'path';
}
