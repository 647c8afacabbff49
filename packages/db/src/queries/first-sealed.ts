import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import type { SealedColumn } from './reseal.ts';

/** A table lies in the order it was written, so what a former key sealed stands in front; a start does not read more. */
const rowsMax = 2000;

/** Whether the first texts of a column hold one that none of `marks` begins and that names its key at all, which is a mark's length of bytes beginning with `format`. */
export async function hasForeignSealed(
  db: Db,
  { table, column }: SealedColumn,
  { marks, format }: { marks: readonly Uint8Array[]; format: number },
): Promise<boolean> {
  const value = sql.identifier(column);
  const length = marks[0]?.length ?? 0;
  const known = sql.join(
    marks.map((mark): SQL => sql`${Buffer.from(mark)}::bytea`),
    sql`, `,
  );
  const rows = await db.execute<{ found: boolean }>(sql`
    SELECT EXISTS (
      SELECT 1 FROM (SELECT substring(${value} from 1 for ${length}::int) AS head FROM ${sql.identifier(table)} WHERE ${value} IS NOT NULL LIMIT ${rowsMax}) AS heads
      WHERE get_byte(head, 0) = ${format}::int AND head NOT IN (${known})
    ) AS found`);
  return rows[0]?.found ?? false;
}

/** The oldest matter whose personal data are there, with the search keys of its applicant's name; undefined while there is none. */
export async function findOldestKeyedMatter(db: Db): Promise<{ personalSealed: Uint8Array; nameBlinds: string[] } | undefined> {
  const rows = await db.execute<{ personal: Uint8Array; blinds: string[] }>(sql`
    SELECT m.personal_sealed AS personal, array_agg(k.blind) AS blinds FROM matters m JOIN matter_keys k ON k.matter_id = m.id AND k.kind = 'name'
    WHERE m.personal_sealed IS NOT NULL GROUP BY m.id ORDER BY m.received_at LIMIT 1`);
  const [row] = rows;
  return row && { personalSealed: row.personal, nameBlinds: row.blinds };
}
