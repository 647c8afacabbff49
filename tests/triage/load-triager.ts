import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CardFile } from '../../packages/knowledge/src/content/cards.ts';
import { DigestFile } from '../../packages/knowledge/src/content/digests.ts';
import { createWorkCalendar, parseHolidayYears } from '../../packages/knowledge/src/deadlines/calendar.ts';
import { createTriager, type RuleTriager } from '../../packages/knowledge/src/triage/create-triager.ts';
import type { LearningPassage } from '../../packages/knowledge/src/triage/learning-material.ts';
import { parseRules, ruleFileNames } from '../../packages/knowledge/src/triage/rules.ts';

const content = join(import.meta.dirname, '../../packages/knowledge/content');

export const rules = parseRules(
  Object.fromEntries(ruleFileNames.map((name) => [name, readFileSync(name === 'hotlines.tsv' ? join(content, name) : join(content, 'rules', name), 'utf8')])),
);

const years = readdirSync(join(content, 'calendar')).filter((name) => name.endsWith('.json'));
export const holidayYears = parseHolidayYears(Object.fromEntries(years.map((name) => [name, readFileSync(join(content, 'calendar', name), 'utf8')])));
export const calendar = createWorkCalendar(holidayYears);

/** What the knowledge base would hand to the classifiers. Content still being written is skipped: its own checks speak of it. */
export function loadPassages(): LearningPassage[] {
  return [...readContent('digests', toDigestPassages), ...readContent('cards', toCardPassages)];
}

/** A triager on a fixed day, over all content there is, or the passages given. */
export function loadTriager(today = '2026-11-23', passages = loadPassages()): RuleTriager {
  return createTriager(rules, { today: () => today, passages, calendar, lawTitle: (slug) => slug, hasArticle: () => true });
}

/** Rows of a test table below its header: text and what is expected. */
export function readCases(name: string): { text: string; expected: string }[] {
  const lines = readFileSync(join(import.meta.dirname, name), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return lines.map((line) => {
    const [text = '', expected = ''] = line.split('\t');
    return { text, expected };
  });
}

function readContent(folder: string, read: (json: unknown) => LearningPassage[]): LearningPassage[] {
  const files = readdirSync(join(content, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort();
  return files.flatMap((name) => read(parseJson(readFileSync(join(content, folder, name), 'utf8'))));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

function toDigestPassages(json: unknown): LearningPassage[] {
  const file = DigestFile.safeParse(json);
  if (!file.success) return [];
  return file.data.entries.map(({ caption, questions, keywords, digest, field }) => ({ kind: 'article', title: caption, questions, keywords, digest, field }));
}

function toCardPassages(json: unknown): LearningPassage[] {
  const file = CardFile.safeParse(json);
  if (!file.success) return [];
  return file.data.cards.map(({ title, variants, keywords }) => ({ kind: 'card', title, questions: variants, keywords, field: file.data.field }));
}
