import { listMattersByKeys, type MatterRow } from '@mingbai/db';
import type { AidPage } from '../contract/desk.ts';
import type { SignedIn } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { type AidPersonal, aidKey } from './file.ts';

/** The same person applying twice, and the other side of this dispute being helped here too. */
export async function listWarnings(deps: Deps, matter: MatterRow, { applicant, opponent }: AidPersonal, staff: SignedIn): Promise<AidPage['warnings']> {
  if (matter.erasedAt !== null) return [];
  const { db } = deps.database;
  const same = await listMattersByKeys(db, [aidKey(deps, 'id', applicant.idNumber)], matter.id);
  const facing = [aidKey(deps, 'opponent-name', applicant.name), ...(opponent ? [aidKey(deps, 'name', opponent.name)] : [])];
  const others = await listMattersByKeys(db, facing, matter.id);
  const duplicates = same.filter((other) => other.kind === 'aid' && other.closedAt === null);
  const conflicts = others.filter((other) => other.closedAt === null && !duplicates.some(({ id }) => id === other.id));
  return [
    ...duplicates.map(({ receiptNo }) => ({ kind: 'duplicate' as const, text: '同一证件号码还有一件没有办完的申请。', receiptNo })),
    ...conflicts.map((other) => ({ kind: 'conflict' as const, text: conflictText(other, matter, staff), receiptNo: other.receiptNo })),
  ];
}

function conflictText(other: MatterRow, matter: MatterRow, { username }: SignedIn): string {
  if (other.assignee !== null && (other.assignee === username || other.assignee === matter.assignee)) return '对方的事也由同一位工作人员经办，请换人。';
  if (other.office !== null && other.office === matter.office) return '对方也在这个办理点办事，请避免同一人经办，必要时转交。';
  return '对方也有一件事在办，请留意利益冲突。';
}
