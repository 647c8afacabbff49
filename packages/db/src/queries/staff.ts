import { and, asc, eq, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { staff } from '../schema/index.ts';

export type StaffRow = typeof staff.$inferSelect;
export type NewStaff = Pick<StaffRow, 'username' | 'name' | 'roles' | 'passwordHash' | 'mustChangePassword' | 'committees' | 'createdAt'>;

/** Any number, the same in every process: accounts are changed one after the other, so that the last administrator stays. */
const accountsLock = 7_215_045;

export async function findStaff(db: Db, username: string): Promise<StaffRow | undefined> {
  const [row] = await db.select().from(staff).where(eq(staff.username, username));
  return row;
}

export async function listStaff(db: Db): Promise<StaffRow[]> {
  return db.select().from(staff).orderBy(asc(staff.username));
}

/** False when the name is taken; of several at once one wins. */
export async function createStaff(db: Db, member: NewStaff): Promise<boolean> {
  const created = await db
    .insert(staff)
    .values({ ...member, disabled: false, failedSignIns: 0 })
    .onConflictDoNothing()
    .returning({ username: staff.username });
  return created.length > 0;
}

/** Holds back every other change of accounts until the transaction ends. */
export async function lockAccounts(tx: Db): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${accountsLock})`);
}

export async function updateStaff(
  tx: Db,
  username: string,
  changes: Partial<Pick<StaffRow, 'roles' | 'committees' | 'disabled' | 'passwordHash' | 'mustChangePassword' | 'failedSignIns' | 'lockedUntil'>>,
): Promise<void> {
  await tx.update(staff).set(changes).where(eq(staff.username, username));
}

/**
 * Counts a wrong password, in one statement so that guesses made at once all count. The `failuresMax`th locks until `lockUntil`; a lock that is over starts
 * the count anew. False when the account was locked already.
 */
export async function countFailedSignIn(
  db: Db,
  { username, now, failuresMax, lockUntil }: { username: string; now: Date; failuresMax: number; lockUntil: Date },
): Promise<boolean> {
  const failures = sql<number>`CASE WHEN ${staff.lockedUntil} IS NULL THEN ${staff.failedSignIns} + 1 ELSE 1 END`;
  const counted = await db
    .update(staff)
    .set({ failedSignIns: failures, lockedUntil: sql`CASE WHEN ${failures} >= ${failuresMax} THEN ${lockUntil.toISOString()}::timestamptz END` })
    .where(and(eq(staff.username, username), isUnlocked(now)))
    .returning({ username: staff.username });
  return counted.length > 0;
}

/**
 * Notes a right password and forgets the failures. False when the account was locked, disabled or given another password meanwhile: then the guess does not
 * count as right.
 */
export async function recordSignIn(
  db: Db,
  { username, now, passwordHash, newHash }: { username: string; now: Date; passwordHash: string; newHash: string | undefined },
): Promise<boolean> {
  const signedIn = await db
    .update(staff)
    .set({ failedSignIns: 0, lockedUntil: null, lastSignInAt: now, ...(newHash === undefined ? {} : { passwordHash: newHash }) })
    .where(and(eq(staff.username, username), eq(staff.passwordHash, passwordHash), eq(staff.disabled, false), isUnlocked(now)))
    .returning({ username: staff.username });
  return signedIn.length > 0;
}

function isUnlocked(now: Date): SQL | undefined {
  return or(isNull(staff.lockedUntil), lte(staff.lockedUntil, now));
}
