import type { CardBody, KnowledgeDocument, LawFacts, LawStatus, PassageKind, PassageSource } from '@mingbai/knowledge';
import { bigint, boolean, date, integer, jsonb, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';

const knowledge = pgSchema('knowledge');

export const documents = knowledge.table('documents', {
  id: text().primaryKey(),
  kind: text().$type<KnowledgeDocument['kind']>().notNull(),
  title: text().notNull(),
  hash: text().notNull(),
  official: boolean().notNull(),
  law: jsonb().$type<LawFacts>(),
  loadedAt: timestamp('loaded_at', { withTimezone: true }).notNull(),
});

export const passages = knowledge.table('passages', {
  id: text().primaryKey(),
  documentId: text('document_id')
    .notNull()
    .references(() => documents.id, { onDelete: 'cascade' }),
  position: integer().notNull(),
  kind: text().$type<PassageKind>().notNull(),
  title: text().notNull(),
  text: text().notNull(),
  lawSlug: text('law_slug'),
  lawTitle: text('law_title'),
  article: integer(),
  label: text(),
  path: text().array().notNull(),
  source: text().$type<PassageSource>().notNull(),
  effectiveFrom: date('effective_from'),
  status: text().$type<LawStatus>(),
  digest: text(),
  questions: text().array().notNull(),
  keywords: text().array().notNull(),
  field: text(),
  card: jsonb().$type<CardBody>(),
  hash: text().notNull(),
});

export const knowledgeState = knowledge.table('state', {
  onlyRow: boolean('only_row').primaryKey(),
  version: bigint({ mode: 'number' }).notNull(),
  embedderId: text('embedder_id'),
  complete: boolean().notNull(),
});
