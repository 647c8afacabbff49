import { createStaff } from '@mingbai/db';
import type { Role } from '../../apps/api/src/contract/desk.ts';
import { sessionCookieName } from '../../apps/api/src/desk/guard.ts';
import { hashPassword } from '../../apps/api/src/desk/password.ts';
import { startSession } from '../../apps/api/src/desk/sign-in.ts';
import type { TestApp } from './app.ts';

export const staffPassword = 'ten-letters-and-more';
let passwordHash: Promise<string> | undefined;

/** An account with `staffPassword`. */
export async function addStaff({ deps }: TestApp, username: string, roles: Role[], committees: string[] = []): Promise<void> {
  passwordHash ??= hashPassword(staffPassword);
  await createStaff(deps.database.db, {
    username,
    name: `${username}（测试）`,
    roles,
    passwordHash: await passwordHash,
    mustChangePassword: false,
    committees,
    createdAt: deps.clock.now(),
  });
}

/** The `Cookie` header of a new session. */
export async function signInAs({ deps }: TestApp, username: string): Promise<{ Cookie: string }> {
  return { Cookie: `${sessionCookieName(deps)}=${await startSession(deps, username)}` };
}
