import { bigint, boolean, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './types.ts';

const at = (name: string) => timestamp(name, { withTimezone: true });

export const staff = pgTable('staff', {
  username: text().primaryKey(),
  name: text().notNull(),
  roles: text().array().notNull(),
  passwordHash: text('password_hash').notNull(),
  mustChangePassword: boolean('must_change_password').notNull(),
  disabled: boolean().notNull(),
  committees: text().array().notNull(),
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

export const auditWords = pgTable('audit_words', {
  position: bigint({ mode: 'number' })
    .primaryKey()
    .references(() => audit.position),
  wordsSealed: bytea('words_sealed').notNull(),
});

export const daySignOffs = pgTable('day_sign_offs', {
  day: date().primaryKey(),
  by: text().notNull(),
  at: at('at').notNull(),
  figures: jsonb().$type<Record<string, number>>().notNull(),
  noteSealed: bytea('note_sealed'),
});
