import type { MatterRow } from '@mingbai/db';
import type { AidQueueRow, ClockView } from '../contract/desk.ts';
import { isOverdue } from '../matters/clocks.ts';
import { listDeferred } from './deferred.ts';
import { readAidDetails } from './file.ts';

/** What a clerk should see at a glance. */
export function listFlags(matter: MatterRow, clocks: ClockView[], hasComplaint: boolean): AidQueueRow['flags'] {
  const { greenChannel, urgent, formalitiesOwed, watched } = readAidDetails(matter);
  const met: [AidQueueRow['flags'][number], boolean][] = [
    ['green-channel', greenChannel],
    ['urgent', urgent],
    ['overdue', isOverdue(clocks)],
    ['owed-materials', listDeferred(matter).length > 0],
    ['formalities-owed', formalitiesOwed],
    ['transfer', matter.state === 'TRANSFERRED'],
    ['complaint', hasComplaint],
    ['watched', watched],
  ];
  return met.filter(([, isMet]) => isMet).map(([flag]) => flag);
}
