import { Hono } from 'hono';
import type { DeskEnv } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';

/** The accounts of the desk. */
export function deskStaffRoutes(_deps: Deps) {
  return new Hono<DeskEnv>();
}
