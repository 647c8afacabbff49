import { randomUUID } from 'node:crypto';
import { createMatter, type Db, type MatterRow, type NewMatter } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import type { Deps } from '../deps.ts';
import { blindAccessCode, newAccessCode, newReceiptNo } from './access.ts';

interface Opening extends Pick<MatterRow, 'kind' | 'channel' | 'personalSealed' | 'office'>, Pick<NewMatter, 'keys' | 'consents'> {
  details: Record<string, unknown>;
  /** Codes that belong to the first event. */
  detail: Record<string, unknown>;
  clocks: { code: string; startedOn: string; dueOn: string }[];
}

/** A matter as a resident hands it in: its receipt, history, keys, clocks and consents at once. The code is shown once and kept as a keyed hash. Call in a transaction. */
export async function openMatter(deps: Deps, tx: Db, opening: Opening): Promise<{ matter: MatterRow; accessCode: string }> {
  const { kind, channel, details, personalSealed, office, detail, keys, clocks, consents } = opening;
  const at = deps.clock.now();
  const accessCode = newAccessCode();
  const matter = {
    id: randomUUID(),
    kind,
    receiptNo: newReceiptNo(kind, toDateInChina(at)),
    accessBlind: blindAccessCode(deps, accessCode),
    channel,
    receivedAt: at,
    details,
    personalSealed,
    office,
    assignee: null,
    closedAt: null,
    eraseAfter: null,
    erasedAt: null,
  };
  await createMatter(tx, {
    matter,
    event: { at, toState: 'SUBMITTED', actorKind: 'citizen', actor: null, detail, wordsSealed: null },
    keys,
    clocks: clocks.map((clock) => ({ ...clock, pausedOn: null, endedOn: null })),
    consents,
  });
  return { matter: { ...matter, state: 'SUBMITTED', version: 1 }, accessCode };
}
