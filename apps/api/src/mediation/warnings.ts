import { type Db, listOpenMattersByKeys, type MatterRow } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import type { MediationPage } from '../contract/desk.ts';
import type { SignedIn } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { matterKey } from '../matters/keys.ts';
import { pairKey, readPersonal } from './file.ts';
import { isWithin } from './scope.ts';

type Warning = MediationPage['warnings'][number];

interface Question {
  matter: MatterRow;
  /** Whoever looks. */
  staff: SignedIn;
  /** Whoever mediates: assigned, or by the hours it was booked in. */
  mediator: string | undefined;
}

/** The same two parties in another open matter, and a mediator, or whoever looks, named like a party here or elsewhere. */
export async function listWarnings(deps: Deps, db: Db, { matter, staff, mediator }: Question): Promise<Warning[]> {
  const { applicant, respondent } = readPersonal(deps, matter);
  const others = { except: matter.id, kind: 'mediation' as const };
  const same = await listOpenMattersByKeys(db, { ...others, keys: [pairKey(deps, applicant.name, respondent.name)] });
  const warnings = same.map((other) => warn('duplicate', '同样的双方还有一件没办完的调解。', staff, other));
  for (const name of new Set([staff.name, ...(mediator === undefined ? [] : [mediator])])) {
    if (name === applicant.name || name === respondent.name)
      warnings.push({ kind: 'conflict', text: `${name}与一方当事人同名，请确认要不要回避。`, receiptNo: null });
    const asParty = await listOpenMattersByKeys(db, { ...others, keys: [matterKey(deps, 'name', name), matterKey(deps, 'respondent-name', name)] });
    warnings.push(...asParty.map((other) => warn('conflict', `${name}与另一件调解的当事人同名，请确认要不要回避。`, staff, other)));
  }
  return warnings;
}

/** Which one it is stays untold where it is another committee's. */
function warn(kind: Warning['kind'], text: string, staff: SignedIn, { id, receiptNo, receivedAt, office }: MatterRow): Warning {
  if (!isWithin(staff, office)) return { kind, text, receiptNo: null };
  return { kind, text, receiptNo, matter: { kind: 'mediation', id, receivedOn: toDateInChina(receivedAt) } };
}
