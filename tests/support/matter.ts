import { randomUUID } from 'node:crypto';
import { createMatter, type MatterRow } from '@mingbai/db';
import { blindAccessCode, newAccessCode, newReceiptNo } from '../../apps/api/src/matters/access.ts';
import type { TestApp } from './app.ts';

export interface OwnedMatter {
  id: string;
  receiptNo: string;
  /** The header of its owner. */
  owner: { Authorization: string };
}

/** A matter written straight into the database, for what happens after it was handed in. */
export async function addMatter({ deps }: TestApp, given: Partial<MatterRow> & { personal?: object } = {}): Promise<OwnedMatter> {
  const { personal = { applicant: { name: '赵小满', phone: '13900001234' } }, ...row } = given;
  const { sealing, clock, database } = deps;
  const accessCode = newAccessCode();
  const kind = row.kind ?? 'aid';
  const matter = {
    id: randomUUID(),
    kind,
    receiptNo: newReceiptNo(kind, '2026-11-23'),
    accessBlind: blindAccessCode(deps, accessCode),
    channel: 'web',
    receivedAt: clock.now(),
    details: {},
    personalSealed: sealing.seal(JSON.stringify(personal)),
    office: null,
    assignee: null,
    closedAt: null,
    eraseAfter: null,
    erasedAt: null,
    ...row,
  };
  const event = { at: clock.now(), toState: row.state ?? 'SUBMITTED', actorKind: 'citizen' as const, actor: null, detail: {}, wordsSealed: null };
  await database.db.transaction((tx) =>
    createMatter(tx, {
      matter,
      event: { ...event, wordsSealed: sealing.seal(JSON.stringify({ note: '赵小满提交' })) },
      keys: [{ kind: 'name', blind: sealing.blind('name 赵小满') }],
      clocks: [],
      consents: [{ kind: 'notice', version: '1', textHash: 'x', at: clock.now(), signatureSealed: sealing.seal('签名') }],
    }),
  );
  return { id: matter.id, receiptNo: matter.receiptNo, owner: { Authorization: `Bearer ${accessCode}` } };
}
