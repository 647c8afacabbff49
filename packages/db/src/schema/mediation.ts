import { boolean, customType, date, integer, pgTable, primaryKey, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { matters } from './matters.ts';
import { bytea } from './types.ts';

const at = (name: string) => timestamp(name, { withTimezone: true });
const int8range = customType<{ data: string }>({ dataType: () => 'int8range' });

export const mediationResources = pgTable('mediation_resources', {
  no: integer().primaryKey().generatedAlwaysAsIdentity(),
  committeeId: text('committee_id').notNull(),
  kind: text().$type<'mediator' | 'room'>().notNull(),
  name: text().notNull(),
});

export const openingHours = pgTable('opening_hours', {
  id: uuid().primaryKey(),
  committeeId: text('committee_id').notNull(),
  weekday: smallint().notNull(),
  fromMinute: smallint('from_minute').notNull(),
  toMinute: smallint('to_minute').notNull(),
  slotMinutes: smallint('slot_minutes').notNull(),
  mode: text().$type<'on-site' | 'video' | 'visit'>().notNull(),
  mediatorNo: integer('mediator_no').references(() => mediationResources.no),
  roomNo: integer('room_no').references(() => mediationResources.no),
  fromDay: date('from_day').notNull(),
  untilDay: date('until_day'),
});

export const calendarExceptions = pgTable('calendar_exceptions', {
  id: uuid().primaryKey(),
  committeeId: text('committee_id').notNull(),
  day: date().notNull(),
  open: boolean().notNull(),
  note: text().notNull(),
});

export const slotClaims = pgTable('slot_claims', {
  id: uuid().primaryKey(),
  slotId: text('slot_id').notNull(),
  committeeId: text('committee_id').notNull(),
  startsAt: at('starts_at').notNull(),
  endsAt: at('ends_at').notNull(),
  mode: text().$type<'on-site' | 'video' | 'visit'>().notNull(),
  holdBlind: text('hold_blind'),
  expiresAt: at('expires_at'),
  sessionBlind: text('session_blind'),
  matterId: uuid('matter_id').references(() => matters.id),
  flag: text(),
});

export const slotClaimResources = pgTable(
  'slot_claim_resources',
  {
    claimId: uuid('claim_id')
      .notNull()
      .references(() => slotClaims.id, { onDelete: 'cascade' }),
    resourceNo: integer('resource_no')
      .notNull()
      .references(() => mediationResources.no),
    span: int8range().notNull(),
  },
  (table) => [primaryKey({ columns: [table.claimId, table.resourceNo] })],
);

export const invitations = pgTable('invitations', {
  tokenBlind: text('token_blind').primaryKey(),
  matterId: uuid('matter_id')
    .notNull()
    .references(() => matters.id),
  createdAt: at('created_at').notNull(),
  expiresAt: at('expires_at').notNull(),
  openedAt: at('opened_at'),
  repliedAt: at('replied_at'),
  accepted: boolean(),
});

export const contactAttempts = pgTable('contact_attempts', {
  id: uuid().primaryKey(),
  matterId: uuid('matter_id')
    .notNull()
    .references(() => matters.id),
  at: at('at').notNull(),
  by: text().notNull(),
  channel: text().notNull(),
  reached: boolean().notNull(),
  noteSealed: bytea('note_sealed'),
});
