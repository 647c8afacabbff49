export * from './conversations.ts';
export * from './knowledge.ts';
export * from './matters.ts';
export * from './mediation.ts';
export * from './request-guards.ts';
export * from './staff.ts';
