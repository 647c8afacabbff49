import { type Db, listStaffNames } from '@mingbai/db';

/** Names of those who did something, by username. Who is no member of staff, as the applicant, is left out. */
export async function readStaffNames(db: Db, actors: readonly (string | null)[]): Promise<Record<string, string>> {
  const usernames = new Set(actors.filter((actor) => actor !== null));
  return Object.fromEntries(await listStaffNames(db, [...usernames]));
}
