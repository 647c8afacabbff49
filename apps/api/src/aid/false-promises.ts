import { type Db, listTerminatedMatters, type MatterRow } from '@mingbai/db';
import type { Deps } from '../deps.ts';
import { matterKey } from '../matters/keys.ts';
import { readAidPersonal } from './file.ts';
import { readAidTerms } from './terms.ts';

/** Ends of aid that say its means were promised falsely (legal-aid-law:48). */
const falseReasons = ['FRAUD', 'HID_FACTS_OR_FALSE_EVIDENCE'] as const;

export const proofWanted = '请本人交收入、财产的证明材料';

/** Earlier applications of this person that were ended for a false promise, where the bureau looks at that. Nobody is refused for it: she brings proof. */
export async function listFalsePromises(deps: Deps, db: Db, matter: MatterRow): Promise<MatterRow[]> {
  if (!readAidTerms(deps.district.file).promiseOnce || matter.erasedAt !== null) return [];
  const { idNumber } = readAidPersonal(deps, matter).applicant;
  const ended = await listTerminatedMatters(db, { keys: [matterKey(deps, 'id', idNumber)], reasons: falseReasons });
  return ended.filter(({ id }) => id !== matter.id);
}
