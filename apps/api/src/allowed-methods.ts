import type { RouterRoute } from 'hono/types';

/** Methods that some route answers at a path, for the `Allow` header of a 405; empty when the path itself is unknown. */
export function allowedMethods(routes: RouterRoute[], path: string): string[] {
  const parts = path.split('/');
  const matching = routes.filter(({ method, path: pattern }) => method !== 'ALL' && !pattern.endsWith('*') && matches(pattern.split('/'), parts));
  const methods = new Set(matching.map(({ method }) => method));
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].sort();
}

function matches(pattern: string[], parts: string[]): boolean {
  return pattern.length === parts.length && pattern.every((part, at) => matchesPart(part, parts[at] ?? ''));
}

/** A parameter takes any text, or what its pattern in braces takes: `:name{[a-z]+\\.pdf}`. */
function matchesPart(pattern: string, part: string): boolean {
  if (!pattern.startsWith(':')) return pattern === part;
  const inline = /\{(.+)\}$/.exec(pattern)?.[1];
  return inline === undefined ? part !== '' : new RegExp(`^(?:${inline})$`).test(part);
}
