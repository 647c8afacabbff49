/** Structured log lines. Callers pass ids, counts and codes only; never what a resident wrote. */
export interface Log {
  info(message: string, facts?: Record<string, unknown>): void;
  warn(message: string, facts?: Record<string, unknown>): void;
  error(message: string, facts?: Record<string, unknown>): void;
  with(facts: Record<string, unknown>): Log;
}

type Level = 'info' | 'warn' | 'error';

/** One JSON object a line. */
export function createLog(write: (line: string) => void, base: Record<string, unknown> = {}): Log {
  const line =
    (level: Level) =>
    (message: string, facts: Record<string, unknown> = {}) =>
      write(JSON.stringify({ at: new Date().toISOString(), level, message, ...base, ...facts }, describeErrors));
  return {
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    with: (facts) => createLog(write, { ...base, ...facts }),
  };
}

/** Database errors carry the query's parameters, which are a resident's data: only name, message, code and stack of our own code are written. */
function describeErrors(_key: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const code = 'code' in value && typeof value.code === 'string' ? value.code : undefined;
  const isQuery = value.message.startsWith('Failed query');
  return {
    name: value.name,
    message: isQuery ? 'Failed query' : value.message.slice(0, 300),
    ...(code === undefined ? {} : { code }),
    ...(value.cause instanceof Error ? { cause: value.cause } : {}),
    ...(isQuery ? {} : { stack: value.stack?.split('\n').slice(1, 6).join('\n') }),
  };
}
