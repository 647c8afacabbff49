import type { MatterRow } from '@mingbai/db';
import { aidMaterialTable, paperAidStates } from '@mingbai/matters';
import type { AidApplicationReceipt } from '../contract/aid.ts';
import { readAidDetails, readAidState } from './file.ts';

/** Papers that are to follow, each with its last day; none once the matter cannot use them any more. */
export function listDeferred(matter: MatterRow): AidApplicationReceipt['deferred'] {
  if (!paperAidStates.has(readAidState(matter))) return [];
  return readAidDetails(matter).materials.flatMap(({ code, state, dueOn }) =>
    state === 'deferred' && dueOn !== undefined ? [{ code, title: aidMaterialTable[code].title, dueOn }] : [],
  );
}
