import type { MatterKey, MatterQueueFilter } from '@mingbai/db';
import { invalid } from '../problem.ts';
import { findReceiptNo } from './access.ts';

/** No queue shows more at once. */
export const queueRowsMax = 200;

/** What both queues can be asked. */
export interface QueueQuery {
  /** One state or several, separated by commas. */
  state?: string | undefined;
  q?: string | undefined;
  mine?: string | undefined;
}

interface QueueReader {
  states: readonly string[];
  username: string;
  /** What is sought may be a name, a number, or the end of one: only keyed hashes are compared. */
  toKeys: (sought: string) => MatterKey[];
}

/** Throws `invalid-input` for a state that does not exist. */
export function readQueueFilter({ state = '', q = '', mine }: QueueQuery, { states, username, toKeys }: QueueReader): MatterQueueFilter {
  const asked = state.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
  if (asked.some((one) => !states.includes(one))) throw invalid('state', '不认识这个状态');
  const sought = q.trim();
  return {
    states: asked.length === 0 ? undefined : asked,
    assignee: mine === 'true' || mine === '1' ? username : undefined,
    found: sought === '' ? undefined : { keys: toKeys(sought), receiptNo: findReceiptNo(sought) },
  };
}
