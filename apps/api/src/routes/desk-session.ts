import { appendAudit, endStaffSession, endStaffSessionsOf, updateStaff } from '@mingbai/db';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { describeRoute, resolver } from 'hono-openapi';
import type { z } from 'zod';
import { Me, PasswordChange, roles, SignInRequest } from '../contract/desk.ts';
import { blindToken, type DeskEnv, deskOperation, idleMinutes, onlyFor, sessionCookieName } from '../desk/guard.ts';
import { hashPassword, isSamePassword } from '../desk/password.ts';
import { authenticate, startSession } from '../desk/sign-in.ts';
import type { Deps } from '../deps.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { once, onceInTransaction } from '../once.ts';
import { invalid, Problem } from '../problem.ts';
import { jsonBody } from '../validate.ts';

/** Guesses of many names from one address are slowed down too; a whole hall may share one address. */
const signInsPerMinute = { production: 60, development: 1200 };

/** Signing in and out at the desk, and who one is. */
export function deskSessionRoutes(deps: Deps) {
  const perMinute = deps.config.isProduction ? signInsPerMinute.production : signInsPerMinute.development;
  return new Hono<DeskEnv>()
    .post(
      '/desk/session',
      rateLimit(deps, 'sign-in', perMinute),
      describeRoute({
        summary: '登录工作台',
        tags: ['desk'],
        responses: { 204: { description: '已登录，会话在 Cookie 里' }, 401: { description: '用户名或密码不对' }, 429: { description: '已锁定或太频繁' } },
      }),
      jsonBody(SignInRequest),
      async (c) => {
        const { username, password } = c.req.valid('json');
        await authenticate(deps, username, password);
        // The answer is a secret of its own each time and kept nowhere; no hash of a password stands beside the key.
        await onceInTransaction(deps, { scope: 'sign-in', key: c.req.header('Idempotency-Key'), body: { username } }, () => Promise.resolve(null));
        await endCurrentSession(deps, c);
        giveCookie(deps, c, await startSession(deps, username));
        await audit(deps, username, 'sign-in');
        return c.body(null, 204);
      },
    )
    .delete(
      '/desk/session',
      describeRoute({ ...deskOperation('退出工作台', roles), responses: { 204: { description: '已退出' } } }),
      onlyFor(deps, roles, { beforePasswordChange: true }),
      async (c) => {
        await endCurrentSession(deps, c);
        deleteCookie(c, sessionCookieName(deps), cookieOptions(deps));
        return c.body(null, 204);
      },
    )
    .get(
      '/desk/me',
      describeRoute({
        ...deskOperation('我是谁', roles),
        responses: { 200: { description: '当前登录的工作人员', content: { 'application/json': { schema: resolver(Me) } } } },
      }),
      onlyFor(deps, roles, { beforePasswordChange: true }),
      (c) => {
        const { username, name, roles: own, committees, mustChangePassword } = c.get('staff');
        return c.json({ username, name, roles: own, committees, mustChangePassword, idleMinutes } satisfies Me);
      },
    )
    .put(
      '/desk/me/password',
      describeRoute({ ...deskOperation('换自己的密码', roles), responses: { 204: { description: '已换，其他设备上的登录都已结束' } } }),
      onlyFor(deps, roles, { beforePasswordChange: true }),
      jsonBody(PasswordChange),
      async (c) => {
        const { username } = c.get('staff');
        const body = c.req.valid('json');
        await once(deps, { scope: `password ${username}`, key: c.req.header('Idempotency-Key'), body }, () => changePassword(deps, username, body));
        giveCookie(deps, c, await startSession(deps, username));
        return c.body(null, 204);
      },
    );
}

async function changePassword(deps: Deps, username: string, { current, next }: z.output<typeof PasswordChange>): Promise<void> {
  await checkCurrent(deps, username, current);
  // Otherwise whoever gave the password would still know it.
  if (isSamePassword(current, next)) throw invalid('next', '新密码要和现在的不一样');
  const passwordHash = await hashPassword(next);
  await deps.database.db.transaction(async (tx) => {
    await updateStaff(tx, username, { passwordHash, mustChangePassword: false });
    await endStaffSessionsOf(tx, username);
  });
}

/** A stolen session must not be enough to take the account over; wrong guesses count towards the lock. */
async function checkCurrent(deps: Deps, username: string, password: string): Promise<void> {
  try {
    await authenticate(deps, username, password);
  } catch (cause) {
    if (!(cause instanceof Problem) || cause.code !== 'unauthenticated') throw cause;
    throw invalid('current', '现在的密码不对');
  }
}

async function endCurrentSession({ database, sealing, config }: Deps, c: Context<DeskEnv>): Promise<void> {
  const token = getCookie(c, sessionCookieName({ config }));
  if (token !== undefined) await endStaffSession(database.db, blindToken(sealing, token));
}

function giveCookie(deps: Deps, c: Context<DeskEnv>, token: string): void {
  setCookie(c, sessionCookieName(deps), token, cookieOptions(deps));
}

/** Without an age it ends with the browser. SameSite keeps other sites from using it: `None` would open the desk to their pages. */
function cookieOptions({ config }: Deps): { path: string; httpOnly: true; secure: boolean; sameSite: 'Strict' } {
  return { path: '/', httpOnly: true, secure: config.isProduction, sameSite: 'Strict' };
}

async function audit({ database, clock }: Deps, actor: string, action: string): Promise<void> {
  await database.db.transaction((tx) => appendAudit(tx, { at: clock.now(), actor, action, matterId: null, detail: {} }));
}
