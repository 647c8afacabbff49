import { appendAudit, findStaffBySession } from '@mingbai/db';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { routePath } from 'hono/route';
import type { Role } from '../contract/desk.ts';
import type { AppEnv, Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { isUuid } from '../validate.ts';

/** An account is signed out after this long without a request, and after `sessionHours` in any case. */
export const idleMinutes = 30;
export const sessionHours = 10;

/** Browsers take a `__Host-` cookie over HTTPS only, so a trial on plain HTTP has another name. */
export function sessionCookieName({ config }: Pick<Deps, 'config'>): string {
  return config.isProduction ? '__Host-desk' : 'desk';
}

export interface SignedIn {
  username: string;
  name: string;
  roles: Role[];
  mustChangePassword: boolean;
  /** Committees a mediator is bound to; empty: all. */
  committees: string[];
}

export interface DeskEnv {
  Variables: AppEnv['Variables'] & { staff: SignedIn };
}

interface GuardOptions {
  /** Also for an account whose password somebody else knows: who one is, a password of one's own, the way out. Only production holds the rest back. */
  beforePasswordChange?: boolean;
  /** Who has the role, but not for what the path names, hears 403 too. What does not exist is left to the route. */
  mayTouch?: (staff: SignedIn, c: Context<DeskEnv>) => Promise<boolean>;
}

/**
 * Lets only these roles pass: 401 for nobody, 403 for others and, in production, for who still has a password given by another, before anything is read. Every
 * request that passes leaves an audit entry first, so nothing is seen without a trace; what a request changes is audited again where it is changed.
 */
export function onlyFor(deps: Deps, roles: readonly Role[], { beforePasswordChange = false, mayTouch }: GuardOptions = {}): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    const staff = await findSignedIn(deps, getCookie(c, sessionCookieName(deps)));
    if (!staff) throw new Problem('unauthenticated', { detail: '请先登录。' });
    const action = `${c.req.method} ${routePath(c)}`;
    const isOpen = beforePasswordChange || !deps.config.isProduction || !staff.mustChangePassword;
    const refusal = findRefusal(staff, roles, isOpen) ?? (mayTouch && !(await mayTouch(staff, c)) ? new Problem('forbidden') : undefined);
    if (refusal) {
      await auditRequest(deps, staff, `refused ${action}`, c.req.param('id'));
      throw refusal;
    }
    await auditRequest(deps, staff, action, c.req.param('id'));
    c.set('staff', staff);
    await next();
  };
}

function findRefusal(staff: SignedIn, roles: readonly Role[], isOpen: boolean): Problem | undefined {
  if (!roles.some((role) => staff.roles.includes(role))) return new Problem('forbidden');
  return isOpen ? undefined : new Problem('password-change-required');
}

async function findSignedIn({ database, sealing, clock }: Deps, token: string | undefined): Promise<SignedIn | undefined> {
  if (token === undefined) return undefined;
  const now = clock.now();
  const found = await findStaffBySession(database.db, blindToken(sealing, token), now, new Date(now.getTime() - idleMinutes * 60_000));
  return found && { ...found, roles: found.roles as Role[] };
}

export function blindToken(sealing: Deps['sealing'], token: string): string {
  return sealing.blind(`desk ${token}`);
}

/** What an OpenAPI operation of the desk says of itself; `x-roles` as the contract has it. Spread it into `describeRoute`. */
export function deskOperation(summary: string, roles: readonly Role[]) {
  return { summary, tags: ['desk'], 'x-roles': [...roles], security: [{ desk: [] }] };
}

async function auditRequest({ database, clock }: Deps, staff: SignedIn, action: string, id: string | undefined): Promise<void> {
  const matterId = id !== undefined && isUuid(id) ? id : null;
  await database.db.transaction((tx) => appendAudit(tx, { at: clock.now(), actor: staff.username, action, matterId, detail: {} }));
}
