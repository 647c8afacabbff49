import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { matterClocks, matters, matterVisits } from '../schema/index.ts';
import { type MatterQueueFilter, type MatterQueuePage, readMatterQueue } from './matter-search.ts';
import { isRunning, nearestDueOn } from './running-clocks.ts';

export interface AidQueueFilter extends MatterQueueFilter {
  /** Only matters with this flag in `details`. */
  flag: AidFlag | undefined;
  /** States in which a paper that is to follow is still owed. */
  paperStates: readonly string[];
  /** The day in China, for what is overdue. */
  today: string;
}

export const aidFlags = ['green-channel', 'urgent', 'overdue', 'owed-materials', 'formalities-owed', 'transfer', 'complaint', 'watched'] as const;
export type AidFlag = (typeof aidFlags)[number];

/** Matters with the nearest running clock first, those without one last. */
export async function listAidQueue(db: Db, filter: AidQueueFilter, limit: number): Promise<MatterQueuePage> {
  const also = [filter.flag && flagCondition(filter.flag, filter)];
  return readMatterQueue(db, { kind: 'aid', filter, also, first: sql`${nearestDueOn()} ASC NULLS LAST`, limit });
}

function flagCondition(flag: AidFlag, { today, paperStates }: AidQueueFilter): SQL | undefined {
  if (flag === 'overdue')
    return sql`EXISTS (SELECT 1 FROM ${matterClocks} WHERE ${matterClocks.matterId} = ${matters.id} AND ${isRunning} AND ${matterClocks.dueOn} < ${today})`;
  if (flag === 'complaint') return sql`EXISTS (SELECT 1 FROM ${matterVisits} WHERE ${matterVisits.matterId} = ${matters.id} AND ${matterVisits.complaint})`;
  if (flag === 'owed-materials') return and(inArray(matters.state, paperStates), sql`${matters.details} @> '{"materials":[{"state":"deferred"}]}'::jsonb`);
  if (flag === 'transfer') return eq(matters.state, 'TRANSFERRED');
  return sql`coalesce((${matters.details} ->> ${flagMembers[flag]})::boolean, false)`;
}

const flagMembers = { 'green-channel': 'greenChannel', urgent: 'urgent', 'formalities-owed': 'formalitiesOwed', watched: 'watched' } as const;
