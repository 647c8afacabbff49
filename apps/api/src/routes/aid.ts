import { Hono } from 'hono';
import type { AppEnv, Deps } from '../deps.ts';
import { aidApplicationRoutes } from '../aid/application-routes.ts';
import { aidOptionRoutes } from '../aid/option-routes.ts';
import { aidPaperRoutes } from '../aid/paper-routes.ts';

/** Legal aid as residents meet it: options, pre-screen, application, status, papers. */
export function aidRoutes(deps: Deps) {
  return new Hono<AppEnv>().route('/', aidOptionRoutes(deps)).route('/', aidApplicationRoutes(deps)).route('/', aidPaperRoutes(deps));
}
