import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The checkout under test. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));
export const contentDirectory = `${repository}packages/knowledge/content`;
export const migrationsDirectory = `${repository}packages/db/migrations`;

/** Official texts and questions kept beside the checkout on some machines; never part of it. */
const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
export const officialLaws = existsSync(`${shared}/law/files`)
  ? { files: `${shared}/law/files`, articles: `${shared}/law/articles.jsonl`, docx: `${shared}/law/docx` }
  : undefined;
