import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';

/** A column of sealed bytes. */
export interface SealedColumn {
  table: string;
  column: string;
}

/** Every column named `…_sealed`: what is added later is found too. */
export async function listSealedColumns(db: Db): Promise<SealedColumn[]> {
  const rows = await db.execute<{ table: string; column: string }>(sql`
    SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
    WHERE c.table_schema = current_schema() AND c.data_type = 'bytea' AND c.column_name LIKE '%\\_sealed'
    ORDER BY c.table_name, c.column_name`);
  return rows.map(({ table, column }) => ({ table, column }));
}

/** How many texts of a column do not begin with `mark`, which says what key sealed them. */
export async function countSealedOtherwise(db: Db, { table, column }: SealedColumn, mark: Uint8Array): Promise<number> {
  const rows = await db.execute<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM ${sql.identifier(table)} WHERE ${beginsOtherwise(sql.identifier(column), mark)}`,
  );
  return rows[0]?.count ?? 0;
}

interface Batch {
  mark: Uint8Array;
  limit: number;
  /** Undefined for what cannot be opened: it stays as it is. */
  reseal: (sealed: Uint8Array) => Uint8Array | undefined;
}

/** Where a run through a table begins. */
export const beforeAllRows = '(0,0)';

/**
 * Seals the next texts of a column anew in a transaction of its own, and answers where to go on; undefined at the end. A row that a request holds meanwhile is
 * left to the next run.
 */
export async function resealBatch(
  db: Db,
  { table, column }: SealedColumn,
  { mark, limit, reseal, after }: Batch & { after: string },
): Promise<string | undefined> {
  const [from, value] = [sql.identifier(table), sql.identifier(column)];
  return db.transaction(async (tx) => {
    await tx.execute(sql`SELECT set_config('mingbai.resealing', 'on', true)`);
    const rows = await tx.execute<{ place: string; sealed: Uint8Array }>(
      sql`SELECT ctid::text AS place, ${value} AS sealed FROM ${from}
        WHERE ctid > ${after}::tid AND ${beginsOtherwise(value, mark)} ORDER BY ctid LIMIT ${limit} FOR UPDATE SKIP LOCKED`,
    );
    for (const { place, sealed } of rows) {
      const anew = reseal(sealed);
      // The row is locked, so its place is still its own.
      if (anew) await tx.execute(sql`UPDATE ${from} SET ${value} = ${Buffer.from(anew)} WHERE ctid = ${place}::tid`);
    }
    return rows.at(-1)?.place;
  });
}

/** Reasons in the audit that were sealed otherwise and lie only in their entry, which never changes. */
export async function countAuditReasons(db: Db, mark: Uint8Array): Promise<number> {
  const rows = await db.execute<{ count: number }>(sql`SELECT count(*)::int AS count FROM audit WHERE ${isOldReason(mark)}`);
  return rows[0]?.count ?? 0;
}

/** Puts the next of them beside their entries, sealed anew, and answers the position to go on after; undefined at the end. */
export async function copyAuditReasons(db: Db, { mark, limit, reseal, after }: Batch & { after: number }): Promise<number | undefined> {
  return db.transaction(async (tx) => {
    const rows = await tx.execute<{ position: number; reason: string }>(
      sql`SELECT position::int AS position, detail ->> 'reasonSealed' AS reason FROM audit
        WHERE position > ${after} AND ${isOldReason(mark)} ORDER BY position LIMIT ${limit}`,
    );
    for (const { position, reason } of rows) {
      const anew = reseal(Buffer.from(reason, 'base64'));
      if (anew) await tx.execute(sql`INSERT INTO audit_words (position, words_sealed) VALUES (${position}, ${Buffer.from(anew)}) ON CONFLICT DO NOTHING`);
    }
    return rows.at(-1)?.position;
  });
}

function isOldReason(mark: Uint8Array): SQL {
  return sql`detail ? 'reasonSealed' AND ${beginsOtherwise(sql`decode(detail ->> 'reasonSealed', 'base64')`, mark)}
    AND NOT EXISTS (SELECT 1 FROM audit_words WHERE audit_words.position = audit.position)`;
}

function beginsOtherwise(value: SQL | ReturnType<typeof sql.identifier>, mark: Uint8Array): SQL {
  return sql`${value} IS NOT NULL AND substring(${value} from 1 for ${mark.length}::int) <> ${Buffer.from(mark)}::bytea`;
}
