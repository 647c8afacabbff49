import { Hono } from 'hono';
import type { AppEnv, Deps } from '../deps.ts';

/** Files handed in piece by piece, and what is carried from the kiosk to the phone. */
export function uploadsRoutes(_deps: Deps) {
  return new Hono<AppEnv>();
}
