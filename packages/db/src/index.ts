export * from './client.ts';
export { DirectoryInUseError } from './directory-lock.ts';
export * from './migrate.ts';
export * from './queries/conversations.ts';
export * from './queries/idempotency.ts';
export * from './queries/knowledge.ts';
export * from './queries/rate-limits.ts';
