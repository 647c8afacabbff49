import { randomBytes } from 'node:crypto';
import { countFailedSignIn, countHit, createStaffSession, findStaff, recordSignIn, type StaffRow } from '@mingbai/db';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { blindToken, sessionHours } from './guard.ts';
import { checkPassword, hashPassword, isOutdated } from './password.ts';

const failuresMax = 5;
const lockMs = 15 * 60_000;
const tokenBytes = 32;

/**
 * The account of a right name and password. Throws 401 for a wrong one, the same for an unknown name, a wrong password and a disabled account, and 429
 * `account-locked` after five failures, whatever the password then is.
 */
export async function authenticate(deps: Deps, username: string, password: string): Promise<StaffRow> {
  const member = await findByName(deps, username);
  refuseLocked(member, deps.clock.now());
  const isRight = await checkPassword(password, member?.passwordHash);
  if (!member) {
    await countUnknown(deps, username);
    throw wrongPassword();
  }
  if (isRight && !member.disabled) return acceptPassword(deps, member, password);
  const now = deps.clock.now();
  const lockUntil = new Date(now.getTime() + lockMs);
  // Guesses made at once are checked at once: those that end after the lock are told so.
  if (!(await countFailedSignIn(deps.database.db, { username, now, failuresMax, lockUntil }))) refuseLocked(await findByName(deps, username), now);
  throw wrongPassword();
}

async function acceptPassword(deps: Deps, member: StaffRow, password: string): Promise<StaffRow> {
  const { username, passwordHash } = member;
  const now = deps.clock.now();
  const newHash = isOutdated(passwordHash) ? await hashPassword(password) : undefined;
  if (await recordSignIn(deps.database.db, { username, now, passwordHash, newHash })) return { ...member, passwordHash: newHash ?? passwordHash };
  refuseLocked(await findByName(deps, username), now);
  throw wrongPassword();
}

async function findByName({ database }: Deps, username: string): Promise<StaffRow | undefined> {
  // PostgreSQL takes every character but this one.
  return username.includes('\0') ? undefined : findStaff(database.db, username);
}

/** A new session; the token goes into the cookie and only its keyed hash is kept. */
export async function startSession({ database, sealing, clock }: Deps, username: string): Promise<string> {
  const token = randomBytes(tokenBytes).toString('base64url');
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000);
  await createStaffSession(database.db, { tokenBlind: blindToken(sealing, token), username, createdAt: now, lastSeenAt: now, expiresAt });
  return token;
}

function wrongPassword(): Problem {
  return new Problem('unauthenticated', { detail: '用户名或密码不对，请再输一次。' });
}

function refuseLocked(member: Pick<StaffRow, 'lockedUntil'> | undefined, now: Date): void {
  const secondsLeft = Math.ceil(((member?.lockedUntil?.getTime() ?? 0) - now.getTime()) / 1000);
  if (secondsLeft <= 0) return;
  const detail = `请在 ${Math.ceil(secondsLeft / 60)} 分钟后再试，或请管理员重设密码。`;
  throw new Problem('account-locked', { detail, headers: { 'Retry-After': String(secondsLeft) } });
}

/** A name nobody has is locked like a real one: otherwise the lock would tell which names are real. */
async function countUnknown({ database, sealing, clock }: Deps, username: string): Promise<void> {
  const now = clock.now();
  const windowStart = new Date(Math.floor(now.getTime() / lockMs) * lockMs);
  const hits = await countHit(database.db, sealing.blind(`unknown staff ${username}`), windowStart);
  if (hits > failuresMax) refuseLocked({ lockedUntil: new Date(windowStart.getTime() + lockMs) }, now);
}
