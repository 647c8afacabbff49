export type * from './passages/passage.ts';
export type * from './passages/ports.ts';
export type * from './models/embedder.ts';
