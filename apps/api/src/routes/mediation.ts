import { Hono } from 'hono';
import type { AppEnv, Deps } from '../deps.ts';

/** People’s mediation as residents and the other party meet it. */
export function mediationRoutes(_deps: Deps) {
  return new Hono<AppEnv>();
}
