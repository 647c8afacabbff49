import { Hono } from 'hono';
import type { DeskEnv } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';

/** Mediation matters and calendars at the desk. */
export function deskMediationRoutes(_deps: Deps) {
  return new Hono<DeskEnv>();
}
