import { type Door, doors } from '../features/routes/doors.ts';

/** Where a visit stands. Never in the address or the history: the next person must find nothing there. */
export type Screen = 'home' | 'compose' | 'answer' | 'path' | 'people' | 'more' | Door;

export function isDoor(screen: Screen): screen is Door {
  return doors.some((door) => door === screen);
}

/** Screens that others lead back to. */
export function isBase(screen: Screen): boolean {
  return screen === 'home' || screen === 'answer' || screen === 'path';
}
