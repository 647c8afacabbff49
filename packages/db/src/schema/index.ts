export * from './conversations.ts';
export * from './knowledge.ts';
export * from './request-guards.ts';
