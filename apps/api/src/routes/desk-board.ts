import { Hono } from 'hono';
import type { DeskEnv } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';

/** What the duty chief sees, and the audit. */
export function deskBoardRoutes(_deps: Deps) {
  return new Hono<DeskEnv>();
}
