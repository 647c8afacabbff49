import { type Db, listOpenMediationsByKeys, type MatterRow } from '@mingbai/db';
import type { MediationPage } from '../contract/desk.ts';
import type { Deps } from '../deps.ts';
import { pairKey, readPersonal, toKey } from './file.ts';

type Warning = MediationPage['warnings'][number];

/** The same two parties in another open matter, and a mediator who is a party here or elsewhere. `mediatorNames`: assigned, and whoever looks. */
export async function listWarnings(deps: Deps, db: Db, matter: MatterRow, mediatorNames: readonly string[]): Promise<Warning[]> {
  const { applicant, respondent } = readPersonal(deps, matter);
  const same = await listOpenMediationsByKeys(db, [pairKey(deps, applicant.name, respondent.name)], matter.id);
  const warnings: Warning[] = same.map(({ receiptNo }) => ({ kind: 'duplicate', text: '同样的双方还有一件没办完的调解。', receiptNo }));
  for (const name of new Set(mediatorNames)) {
    if (name === applicant.name || name === respondent.name)
      warnings.push({ kind: 'conflict', text: `${name}与一方当事人同名，请确认要不要回避。`, receiptNo: null });
    const asParty = await listOpenMediationsByKeys(db, [toKey(deps, 'name', name), toKey(deps, 'respondent-name', name)], matter.id);
    warnings.push(...asParty.map(({ receiptNo }): Warning => ({ kind: 'conflict', text: `${name}与另一件调解的当事人同名，请确认要不要回避。`, receiptNo })));
  }
  return warnings;
}
