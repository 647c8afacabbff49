import { Hono } from 'hono';
import type { AppEnv, Deps } from '../deps.ts';

/** Legal aid as residents meet it: options, pre-screen, application, status, papers. */
export function aidRoutes(_deps: Deps) {
  return new Hono<AppEnv>();
}
