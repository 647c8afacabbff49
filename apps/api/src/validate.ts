import { validator } from 'hono-openapi';
import type { z } from 'zod';
import { isDay } from '@mingbai/knowledge';
import { invalid, Problem } from './problem.ts';

interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
}

/** Parses a JSON body by its schema; readable but wrong input is a 422 that names every field at fault. The body is documented in OpenAPI by the way. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return validator('json', schema, (result) => {
    if (!result.success) throw new Problem('invalid-input', { issues: result.error.map(toIssue) });
  });
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** A day in the query. Throws `invalid-input` for what is none. */
export function readDay(name: string, text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (!isDay(text)) throw invalid(name, '日期写成 2026-01-31 这样');
  return text;
}

function toIssue(issue: Issue): { path: string; message: string } {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  return { path, message: chinese(issue.message) };
}

/** Schemas carry their own Chinese sentences; what zod says by itself is English and would not help a resident. */
function chinese(message: string): string {
  return /\p{Script=Han}/u.test(message) ? message : '这一项没有填对';
}
