import { integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { bytea } from './types.ts';

export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    scope: text().notNull(),
    key: text().notNull(),
    bodyHash: bytea('body_hash').notNull(),
    claimedAt: timestamp('claimed_at', { withTimezone: true }).notNull(),
    status: integer(),
    responseSealed: bytea('response_sealed'),
  },
  (table) => [primaryKey({ columns: [table.scope, table.key] })],
);

export const rateLimits = pgTable(
  'rate_limits',
  {
    subject: text().notNull(),
    windowStart: timestamp('window_start', { withTimezone: true }).notNull(),
    hits: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.windowStart] })],
);
