import { and, eq, gt, lt, or } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { staff, staffSessions } from '../schema/index.ts';

export interface SignedInRow {
  username: string;
  name: string;
  roles: string[];
  mustChangePassword: boolean;
  committees: string[];
}

/** Who a session belongs to, unless it has been idle since before `idleSince`, has ended, or the account is disabled; marks it as seen. */
export async function findStaffBySession(db: Db, tokenBlind: string, now: Date, idleSince: Date): Promise<SignedInRow | undefined> {
  const [session] = await db
    .update(staffSessions)
    .set({ lastSeenAt: now })
    .where(and(eq(staffSessions.tokenBlind, tokenBlind), gt(staffSessions.lastSeenAt, idleSince), gt(staffSessions.expiresAt, now)))
    .returning({ username: staffSessions.username });
  if (!session) return undefined;
  const [member] = await db
    .select({
      username: staff.username,
      name: staff.name,
      roles: staff.roles,
      mustChangePassword: staff.mustChangePassword,
      committees: staff.committees,
    })
    .from(staff)
    .where(and(eq(staff.username, session.username), eq(staff.disabled, false)));
  return member;
}

export async function createStaffSession(db: Db, session: typeof staffSessions.$inferInsert): Promise<void> {
  await db.insert(staffSessions).values(session);
}

export async function endStaffSession(db: Db, tokenBlind: string): Promise<void> {
  await db.delete(staffSessions).where(eq(staffSessions.tokenBlind, tokenBlind));
}

export async function endStaffSessionsOf(db: Db, username: string): Promise<void> {
  await db.delete(staffSessions).where(eq(staffSessions.username, username));
}

export async function purgeStaffSessions(db: Db, now: Date, idleSince: Date): Promise<void> {
  await db.delete(staffSessions).where(or(lt(staffSessions.expiresAt, now), lt(staffSessions.lastSeenAt, idleSince)));
}
