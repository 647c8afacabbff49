import { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import type { ChatModel } from '@mingbai/knowledge';
import type { AppEnv, Deps } from './deps.ts';
import { limitBody } from './middleware/limit-body.ts';
import { requestFacts } from './middleware/request-facts.ts';
import { requireJson } from './middleware/require-json.ts';
import { sameOrigin } from './middleware/same-origin.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { storablePath } from './middleware/storable-path.ts';
import { handleError, Problem, renderProblem } from './problem.ts';
import { aidRoutes } from './routes/aid.ts';
import { deskAidRoutes } from './routes/desk-aid.ts';
import { deskBoardRoutes } from './routes/desk-board.ts';
import { deskMediationRoutes } from './routes/desk-mediation.ts';
import { deskSessionRoutes } from './routes/desk-session.ts';
import { deskStaffRoutes } from './routes/desk-staff.ts';
import { mediationRoutes } from './routes/mediation.ts';
import { ownDataRoutes } from './routes/own-data.ts';
import { uploadsRoutes } from './routes/uploads.ts';
import { calculatorRoutes } from './routes/calculators.ts';
import { chatRoutes } from './routes/chat.ts';
import { documentationRoutes } from './routes/documentation.ts';
import { healthRoutes } from './routes/health.ts';
import { knowledgeRoutes } from './routes/knowledge.ts';
import { screenRoutes } from './routes/screens.ts';
import { triageRoutes } from './routes/triage.ts';
import { allowedMethods } from './allowed-methods.ts';

/** The whole service as one Hono app: what every request meets, then the nouns, then what is not there. */
export function createApp(deps: Deps, model?: ChatModel) {
  const api = new Hono<AppEnv>()
    .route('/', healthRoutes(deps))
    .route('/', knowledgeRoutes(deps))
    .route('/', chatRoutes(deps, model))
    .route('/', triageRoutes(deps))
    .route('/', calculatorRoutes(deps))
    .route('/', aidRoutes(deps))
    .route('/', uploadsRoutes(deps))
    .route('/', ownDataRoutes(deps))
    .route('/', mediationRoutes(deps))
    .route('/', deskSessionRoutes(deps))
    .route('/', deskStaffRoutes(deps))
    .route('/', deskAidRoutes(deps))
    .route('/', deskMediationRoutes(deps))
    .route('/', deskBoardRoutes(deps));
  const app = new Hono<AppEnv>();
  app.use(requestFacts(deps));
  app.use(securityHeaders);
  app.use('/api/*', storablePath);
  app.use('/api/*', limitBody);
  app.use('/api/*', sameOrigin(deps));
  app.use('/api/*', requireJson);
  app.route('/api', api);
  app.route(
    '/api',
    documentationRoutes(deps, (options) => generateSpecs(app, { ...options, exclude: /^\/(?!api\/(?!docs|openapi))/ })),
  );
  app.all('/api/*', (c) => {
    const allowed = allowedMethods(app.routes, c.req.path);
    if (allowed.length > 0) throw new Problem('method-not-allowed', { headers: { Allow: allowed.join(', ') } });
    throw new Problem('not-found', { detail: '没有这个接口。' });
  });
  app.route('/', screenRoutes());
  app.notFound((c) => renderProblem(c, new Problem('not-found', { detail: '没有这个页面。' })));
  app.onError(handleError);
  return app;
}

export type Api = ReturnType<typeof createApp>;
