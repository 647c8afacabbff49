import { Hono } from 'hono';
import type { AppEnv, Deps } from '../deps.ts';
import { deskFileRoutes } from '../uploads/desk-file-routes.ts';
import { handoffRoutes } from '../uploads/handoff-routes.ts';
import { materialRoutes } from '../uploads/material-routes.ts';
import { uploadSessionRoutes } from '../uploads/session-routes.ts';

/** Files handed in piece by piece, and what is carried from the kiosk to the phone. */
export function uploadsRoutes(deps: Deps) {
  return new Hono<AppEnv>()
    .route('/', uploadSessionRoutes(deps))
    .route('/', materialRoutes(deps))
    .route('/', handoffRoutes(deps))
    .route('/', deskFileRoutes(deps));
}
