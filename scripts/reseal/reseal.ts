import {
  beforeAllRows,
  copyAuditReasons,
  countAuditReasons,
  countSealedOtherwise,
  type Db,
  listSealedColumns,
  resealBatch,
  type SealedColumn,
} from '@mingbai/db';
import type { Sealing } from '../../apps/api/src/sealing.ts';

export interface ResealOptions {
  /** Rows in one transaction. */
  batchRows: number;
  /** Told after every batch how many texts of this column are left. */
  onProgress: (of: string, left: number) => void;
}

export interface ResealReport {
  resealed: number;
  /** Sealed under a key that is not among ours, or held by a request just now. */
  left: number;
}

/**
 * Seals everything that a former key sealed with the present one: all sealed columns, the files, the reasons in the audit. What is done says so itself, so a run
 * that was stopped is simply started again; requests go on meanwhile.
 */
export async function resealEverything(db: Db, sealing: Sealing, options: ResealOptions): Promise<ResealReport> {
  const before = await countLeft(db, sealing);
  const { mark } = sealing;
  const batch = { mark, limit: options.batchRows, reseal: (sealed: Uint8Array) => resealOne(sealing, sealed) };
  for (const column of await listSealedColumns(db)) {
    for (let after: string | undefined = beforeAllRows; after !== undefined; ) {
      after = await resealBatch(db, column, { ...batch, after });
      if (after !== undefined) options.onProgress(nameOf(column), await countSealedOtherwise(db, column, mark));
    }
  }
  for (let after: number | undefined = 0; after !== undefined; ) {
    after = await copyAuditReasons(db, { ...batch, after });
    if (after !== undefined) options.onProgress('audit', await countAuditReasons(db, mark));
  }
  const left = await countLeft(db, sealing);
  return { resealed: Math.max(0, before - left), left };
}

/** How many texts the present key did not seal. */
export async function countLeft(db: Db, { mark }: Sealing): Promise<number> {
  let left = await countAuditReasons(db, mark);
  for (const column of await listSealedColumns(db)) left += await countSealedOtherwise(db, column, mark);
  return left;
}

/** What cannot be opened stays as it is, and is counted as left. */
function resealOne(sealing: Sealing, sealed: Uint8Array): Uint8Array | undefined {
  try {
    return sealing.sealBytes(sealing.openBytes(sealed));
  } catch (cause) {
    if (cause instanceof Error) return undefined;
    throw cause;
  }
}

function nameOf({ table, column }: SealedColumn): string {
  return `${table}.${column}`;
}
