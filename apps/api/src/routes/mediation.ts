import { Hono } from 'hono';
import type { AppEnv, Deps } from '../deps.ts';
import { mediationBookingRoutes } from '../mediation/booking-routes.ts';
import { mediationInvitationRoutes } from '../mediation/invitation-routes.ts';
import { mediationChoiceRoutes } from '../mediation/public-routes.ts';
import { seedHoursOnce } from '../mediation/sample-hours.ts';

/** People’s mediation as residents and the other party meet it. */
export function mediationRoutes(deps: Deps) {
  const ready = seedHoursOnce(deps);
  return new Hono<AppEnv>()
    .route('/', mediationChoiceRoutes(deps, ready))
    .route('/', mediationBookingRoutes(deps, ready))
    .route('/', mediationInvitationRoutes(deps));
}
