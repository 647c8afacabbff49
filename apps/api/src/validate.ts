import { validator } from 'hono-openapi';
import type { z } from 'zod';
import { isStorable, unstorable } from './contract/shared.ts';
import { Problem } from './problem.ts';

interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
}

/** Parses a JSON body by its schema; readable but wrong input is a 422 that names every field at fault. The body is documented in OpenAPI by the way. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return validator('json', schema, (result) => {
    if (!result.success) throw new Problem('invalid-input', { issues: result.error.map(toIssue) });
    const path = findUnstorable(result.data, '');
    if (path !== undefined) throw new Problem('invalid-input', { issues: [{ path, message: unstorable }] });
  });
}

/** The first text in a body that a database cannot hold: with a NUL, or half of a character. */
function findUnstorable(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const found = findUnstorable(member, path === '' ? name : `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function toIssue(issue: Issue): { path: string; message: string } {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  return { path, message: chinese(issue.message) };
}

/** Schemas carry their own Chinese sentences; what zod says by itself is English and would not help a resident. */
function chinese(message: string): string {
  return /\p{Script=Han}/u.test(message) ? message : '这一项没有填对';
}
