import { randomBytes } from 'node:crypto';
import { createStaff, findStaff } from '@mingbai/db';
import type { Deps } from '../deps.ts';
import { hashPassword } from './password.ts';

const username = 'admin';

/**
 * Makes the first account of the desk where there is none. Without a password in the settings a random one is made and returned, to be shown once; of several
 * processes that start at once only the one that made the account has one to show.
 */
export async function createFirstAdmin({ database, config, clock }: Pick<Deps, 'database' | 'config' | 'clock'>): Promise<string | undefined> {
  if (await findStaff(database.db, username)) return undefined;
  const isRandom = config.deskAdminPassword === undefined;
  const password = config.deskAdminPassword ?? randomBytes(12).toString('base64url');
  const created = await createStaff(database.db, {
    username,
    name: '管理员',
    roles: ['admin'],
    passwordHash: await hashPassword(password),
    mustChangePassword: isRandom,
    committees: [],
    createdAt: clock.now(),
  });
  return created && isRandom ? password : undefined;
}
