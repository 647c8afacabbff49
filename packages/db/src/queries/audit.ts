import { createHash } from 'node:crypto';
import { asc, desc, gt, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { audit } from '../schema/index.ts';

export type AuditRow = typeof audit.$inferSelect;
export type NewAuditEntry = Pick<AuditRow, 'at' | 'actor' | 'action' | 'matterId' | 'detail'>;

const chainStart = '0'.repeat(64);
/** Any number, the same in every process: entries are chained one after the other. */
const auditLock = 7_215_044;
const pageRows = 1000;

/**
 * Appends an entry to the chain. Call in the transaction of what it tells of, as its last statement: the lock is held until that ends.
 * `detail` holds codes and field names, never the values of personal data.
 */
export async function appendAudit(tx: Db, entry: NewAuditEntry): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${auditLock})`);
  const [last] = await tx.select({ position: audit.position, hash: audit.hash }).from(audit).orderBy(desc(audit.position)).limit(1);
  const row = { ...entry, position: (last?.position ?? 0) + 1, previousHash: last?.hash ?? chainStart };
  await tx.insert(audit).values({ ...row, hash: hashEntry(row) });
}

/** Whether every entry carries the hash of the one before and none is missing between the first and the last. */
export async function isAuditIntact(db: Db): Promise<boolean> {
  let position = 0;
  let previousHash = chainStart;
  for (;;) {
    const rows = await db.select().from(audit).where(gt(audit.position, position)).orderBy(asc(audit.position)).limit(pageRows);
    for (const row of rows) {
      if (row.position !== position + 1 || row.previousHash !== previousHash || row.hash !== hashEntry(row)) return false;
      ({ position } = row);
      previousHash = row.hash;
    }
    if (rows.length < pageRows) return true;
  }
}

export async function listAudit(db: Db, limit: number): Promise<AuditRow[]> {
  return db.select().from(audit).orderBy(desc(audit.position)).limit(limit);
}

function hashEntry({ position, at, actor, action, matterId, detail, previousHash }: Omit<AuditRow, 'hash'>): string {
  // jsonb does not keep the order of members.
  const members = Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([position, at.toISOString(), actor, action, matterId, members, previousHash]))
    .digest('hex');
}
