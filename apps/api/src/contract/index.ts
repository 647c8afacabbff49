export * from './chat.ts';
export * from './health.ts';
export * from './passages.ts';
export * from './problems.ts';
export * from './triage.ts';
