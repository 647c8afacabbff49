import { findCalendarException, findMatter, findOpeningHours } from '@mingbai/db';
import type { Context } from 'hono';
import type { Role } from '../contract/desk.ts';
import type { DeskEnv, SignedIn } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { isUuid } from '../validate.ts';

/** Roles that see the matters of every committee, whatever the account is bound to. */
export const unboundRoles: readonly Role[] = ['clerk', 'chief'];

type Bound = Pick<SignedIn, 'roles' | 'committees'>;

/** The committees a mediator is bound to; undefined: all. */
export function findBounds({ roles, committees }: Bound): readonly string[] | undefined {
  return committees.length === 0 || unboundRoles.some((role) => roles.includes(role)) ? undefined : committees;
}

export function isWithin(staff: Bound, committeeId: string | null): boolean {
  return findBounds(staff)?.includes(committeeId ?? '') ?? true;
}

/** Throws `forbidden` for a committee that is not hers. */
export function checkWithin(staff: Bound, committeeId: string): void {
  if (!isWithin(staff, committeeId)) throw new Problem('forbidden');
}

type MayTouch = (staff: SignedIn, c: Context<DeskEnv>) => Promise<boolean>;

/** For routes that name the committee in this member of the query, if any. */
export function mayTouchAsked(name: 'committee' | 'committeeId'): MayTouch {
  return (staff, c) => {
    const asked = c.req.query(name) ?? '';
    return Promise.resolve(asked === '' || isWithin(staff, asked));
  };
}

/** For routes with the id of a matter. */
export function mayTouchMatter({ database: { db } }: Deps): MayTouch {
  return byId(async (id) => (await findMatter(db, 'mediation', id))?.office);
}

/** For routes with the id of opening hours. */
export function mayTouchHours({ database: { db } }: Deps): MayTouch {
  return byId(async (id) => (await findOpeningHours(db, id))?.committeeId);
}

/** For routes with the id of a day that is otherwise. */
export function mayTouchException({ database: { db } }: Deps): MayTouch {
  return byId(async (id) => (await findCalendarException(db, id))?.committeeId);
}

function byId(findCommittee: (id: string) => Promise<string | null | undefined>): MayTouch {
  return async (staff, c) => {
    const id = c.req.param('id') ?? '';
    const committeeId = isUuid(id) ? await findCommittee(id) : undefined;
    return committeeId === undefined || isWithin(staff, committeeId);
  };
}
