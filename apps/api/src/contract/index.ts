export * from './chat.ts';
export * from './deadlines.ts';
export * from './health.ts';
export * from './passages.ts';
export * from './problems.ts';
export * from './triage.ts';
