import { type SQL, sql } from 'drizzle-orm';
import { matterClocks, matters } from '../schema/index.ts';

/** A clock that counts now. */
export const isRunning = sql`${matterClocks.endedOn} IS NULL AND ${matterClocks.pausedOn} IS NULL`;

/** The last day of the matter's nearest running clock; null without one. */
export function nearestDueOn(): SQL {
  return sql`(SELECT min(${matterClocks.dueOn}) FROM ${matterClocks} WHERE ${matterClocks.matterId} = ${matters.id} AND ${isRunning})`;
}
