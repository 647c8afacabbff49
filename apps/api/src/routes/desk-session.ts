import { Hono } from 'hono';
import type { AppEnv, Deps } from '../deps.ts';

/** Signing in and out at the desk, and who one is. */
export function deskSessionRoutes(_deps: Deps) {
  return new Hono<AppEnv>();
}
