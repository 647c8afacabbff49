import { and, asc, count, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { matterEvents, matterKeys, matters } from '../schema/index.ts';
import type { MatterKey, MatterRow } from './matters.ts';

/** What both queues can be cut down by. */
export interface MatterQueueFilter {
  states: readonly string[] | undefined;
  assignee: string | undefined;
  /** Any of these keys, or this receipt number. */
  found: { keys: MatterKey[]; receiptNo: string | undefined } | undefined;
}

/** `counts`: all matters of the kind that may be seen, by state, whatever the filter. */
export interface MatterQueuePage {
  rows: MatterRow[];
  total: number;
  counts: Record<string, number>;
}

interface QueueQuery {
  kind: MatterRow['kind'];
  /** What whoever asks may see at all. */
  within?: SQL | undefined;
  filter: MatterQueueFilter;
  /** Further conditions of this kind of matter. */
  also: (SQL | undefined)[];
  /** What comes first; the newest first where it does not say. */
  first?: SQL;
  limit: number;
}

export async function readMatterQueue(db: Db, { kind, within, filter: { states, assignee, found }, also, first, limit }: QueueQuery): Promise<MatterQueuePage> {
  const visible = and(eq(matters.kind, kind), within);
  const where = and(
    visible,
    states && inArray(matters.state, [...states]),
    assignee === undefined ? undefined : eq(matters.assignee, assignee),
    found && or(found.receiptNo === undefined ? undefined : eq(matters.receiptNo, found.receiptNo), carriesKey(found.keys)),
    ...also,
  );
  const order = [...(first ? [first] : []), desc(matters.receivedAt), asc(matters.id)];
  const rows = await db
    .select()
    .from(matters)
    .where(where)
    .orderBy(...order)
    .limit(limit);
  const byState = await db.select({ state: matters.state, total: count() }).from(matters).where(visible).groupBy(matters.state);
  return { rows, total: await db.$count(matters, where), counts: Object.fromEntries(byState.map(({ state, total }) => [state, total])) };
}

interface OtherMatters {
  keys: MatterKey[];
  except: string;
  kind?: MatterRow['kind'];
}

/** Other open matters that carry one of these keys, newest first: a repeated application, or the other side of a dispute. */
export async function listOpenMattersByKeys(db: Db, asked: OtherMatters): Promise<MatterRow[]> {
  return listOthers(db, asked, isNull(matters.closedAt));
}

/** The same with what is over, while it is kept: whoever helped one side once should know before helping the other. */
export async function listMattersByKeys(db: Db, asked: OtherMatters): Promise<MatterRow[]> {
  return listOthers(db, asked, undefined);
}

async function listOthers(db: Db, { keys, except, kind }: OtherMatters, also: SQL | undefined): Promise<MatterRow[]> {
  return db
    .select()
    .from(matters)
    .where(and(kind && eq(matters.kind, kind), also, ne(matters.id, except), carriesKey(keys)))
    .orderBy(desc(matters.receivedAt))
    .limit(20);
}

/** Applications of this person that were ended for one of these reasons, unless the bureau ordered that to be corrected. */
export async function listTerminatedMatters(db: Db, { keys, reasons }: { keys: MatterKey[]; reasons: readonly string[] }): Promise<MatterRow[]> {
  const corrected = sql`EXISTS (SELECT 1 FROM ${matterEvents} AS later WHERE later.matter_id = ${matters.id}
    AND later.to_state = 'ORDERED_CORRECTION' AND later.position > ${matterEvents.position})`;
  const terminated = sql`EXISTS (SELECT 1 FROM ${matterEvents} WHERE ${matterEvents.matterId} = ${matters.id} AND ${matterEvents.toState} = 'TERMINATED'
    AND ${inArray(sql`${matterEvents.detail} ->> 'terminationReason'`, [...reasons])} AND NOT ${corrected})`;
  return db
    .select()
    .from(matters)
    .where(and(eq(matters.kind, 'aid'), carriesKey(keys), terminated))
    .orderBy(desc(matters.receivedAt));
}

function carriesKey(keys: MatterKey[]): SQL {
  if (keys.length === 0) return sql`false`;
  const pairs = sql.join(
    keys.map(({ kind, blind }) => sql`(${kind}, ${blind})`),
    sql`, `,
  );
  return sql`${matters.id} IN (SELECT ${matterKeys.matterId} FROM ${matterKeys} WHERE (${matterKeys.kind}, ${matterKeys.blind}) IN (${pairs}))`;
}
