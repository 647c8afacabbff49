import { boolean, date, integer, jsonb, pgTable, primaryKey, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './types.ts';

const at = (name: string) => timestamp(name, { withTimezone: true });

export const matters = pgTable('matters', {
  id: uuid().primaryKey(),
  kind: text().$type<'aid' | 'mediation'>().notNull(),
  receiptNo: text('receipt_no').notNull(),
  accessBlind: text('access_blind').notNull(),
  state: text().notNull(),
  version: integer().notNull(),
  channel: text().notNull(),
  receivedAt: at('received_at').notNull(),
  details: jsonb().$type<Record<string, unknown>>().notNull(),
  personalSealed: bytea('personal_sealed'),
  office: text(),
  assignee: text(),
  closedAt: at('closed_at'),
  eraseAfter: date('erase_after'),
  erasedAt: at('erased_at'),
});

const matterId = () =>
  uuid('matter_id')
    .notNull()
    .references(() => matters.id);

export const matterEvents = pgTable(
  'matter_events',
  {
    matterId: matterId(),
    position: integer().notNull(),
    at: at('at').notNull(),
    fromState: text('from_state'),
    toState: text('to_state').notNull(),
    actorKind: text('actor_kind').$type<'citizen' | 'respondent' | 'staff' | 'system'>().notNull(),
    actor: text(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
    wordsSealed: bytea('words_sealed'),
  },
  (table) => [primaryKey({ columns: [table.matterId, table.position] })],
);

export const matterKeys = pgTable('matter_keys', { matterId: matterId(), kind: text().notNull(), blind: text().notNull() }, (table) => [
  primaryKey({ columns: [table.matterId, table.kind, table.blind] }),
]);

export const matterClocks = pgTable(
  'matter_clocks',
  {
    matterId: matterId(),
    code: text().notNull(),
    startedOn: date('started_on').notNull(),
    dueOn: date('due_on').notNull(),
    pausedOn: date('paused_on'),
    endedOn: date('ended_on'),
  },
  (table) => [primaryKey({ columns: [table.matterId, table.code, table.startedOn] })],
);

export const matterConsents = pgTable(
  'matter_consents',
  {
    matterId: matterId(),
    kind: text().notNull(),
    version: text().notNull(),
    textHash: text('text_hash').notNull(),
    at: at('at').notNull(),
    signatureSealed: bytea('signature_sealed'),
  },
  (table) => [primaryKey({ columns: [table.matterId, table.kind, table.version] })],
);

export const matterNotes = pgTable('matter_notes', {
  id: uuid().primaryKey(),
  matterId: matterId(),
  at: at('at').notNull(),
  by: text().notNull(),
  textSealed: bytea('text_sealed').notNull(),
});

export const matterVisits = pgTable('matter_visits', {
  id: uuid().primaryKey(),
  matterId: matterId(),
  at: at('at').notNull(),
  by: text().notNull(),
  isVisit: boolean('is_visit').notNull(),
  channel: text(),
  reached: boolean().notNull(),
  satisfied: smallint(),
  complaint: boolean().notNull(),
  commentSealed: bytea('comment_sealed'),
});

export const uploadSessions = pgTable('upload_sessions', {
  id: uuid().primaryKey(),
  keyBlind: text('key_blind').notNull(),
  matterId: uuid('matter_id').references(() => matters.id),
  createdAt: at('created_at').notNull(),
  expiresAt: at('expires_at').notNull(),
});

export const uploads = pgTable('uploads', {
  id: uuid().primaryKey(),
  sessionId: uuid('session_id')
    .notNull()
    .references(() => uploadSessions.id, { onDelete: 'cascade' }),
  material: text().notNull(),
  nameSealed: bytea('name_sealed').notNull(),
  type: text().notNull(),
  bytes: integer().notNull(),
  sha256: text().notNull(),
  received: integer().notNull(),
  createdAt: at('created_at').notNull(),
  completedAt: at('completed_at'),
});

export const uploadPieces = pgTable(
  'upload_pieces',
  {
    uploadId: uuid('upload_id')
      .notNull()
      .references(() => uploads.id, { onDelete: 'cascade' }),
    startByte: integer('start_byte').notNull(),
    pieceSealed: bytea('piece_sealed').notNull(),
  },
  (table) => [primaryKey({ columns: [table.uploadId, table.startByte] })],
);

export const handoffs = pgTable('handoffs', {
  codeBlind: text('code_blind').primaryKey(),
  kind: text().notNull(),
  payloadSealed: bytea('payload_sealed').notNull(),
  createdAt: at('created_at').notNull(),
  expiresAt: at('expires_at').notNull(),
});

export const outbox = pgTable('outbox', {
  id: uuid().primaryKey(),
  key: text().notNull(),
  matterId: matterId(),
  kind: text().notNull(),
  dueAt: at('due_at').notNull(),
  payloadSealed: bytea('payload_sealed').notNull(),
  state: text().$type<'waiting' | 'sent' | 'failed' | 'cancelled'>().notNull(),
  attempts: integer().notNull(),
  takenUntil: at('taken_until'),
  lastError: text('last_error'),
  sentAt: at('sent_at'),
  uselessAfter: at('useless_after'),
});
