import { bigint, boolean, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const at = (name: string) => timestamp(name, { withTimezone: true });

export const staff = pgTable('staff', {
  username: text().primaryKey(),
  name: text().notNull(),
  roles: text().array().notNull(),
  passwordHash: text('password_hash').notNull(),
  mustChangePassword: boolean('must_change_password').notNull(),
  disabled: boolean().notNull(),
  committeeId: text('committee_id'),
  createdAt: at('created_at').notNull(),
  lastSignInAt: at('last_sign_in_at'),
  failedSignIns: integer('failed_sign_ins').notNull(),
  lockedUntil: at('locked_until'),
});

export const staffSessions = pgTable('staff_sessions', {
  tokenBlind: text('token_blind').primaryKey(),
  username: text()
    .notNull()
    .references(() => staff.username),
  createdAt: at('created_at').notNull(),
  lastSeenAt: at('last_seen_at').notNull(),
  expiresAt: at('expires_at').notNull(),
});

export const audit = pgTable('audit', {
  position: bigint({ mode: 'number' }).primaryKey(),
  at: at('at').notNull(),
  actor: text().notNull(),
  action: text().notNull(),
  matterId: uuid('matter_id'),
  detail: jsonb().$type<Record<string, unknown>>().notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text().notNull(),
});
