import { fileURLToPath } from 'node:url';

/** The checkout under test. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));
export const contentDirectory = `${repository}packages/knowledge/content`;
export const migrationsDirectory = `${repository}packages/db/migrations`;
