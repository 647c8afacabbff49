import { Hono } from 'hono';
import type { DeskEnv } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';

/** Legal aid matters at the desk. */
export function deskAidRoutes(_deps: Deps) {
  return new Hono<DeskEnv>();
}
