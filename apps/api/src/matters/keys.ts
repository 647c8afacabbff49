import type { MatterKey } from '@mingbai/db';
import type { Deps } from '../deps.ts';

type KeyKind = 'name' | 'phone' | 'phone4' | 'id' | 'id4' | 'opponent-name' | 'opponent-phone' | 'respondent-name' | 'respondent-phone' | 'pair';

/** By what a matter is found: a keyed hash; spaces and case do not count. */
export function matterKey({ sealing }: Pick<Deps, 'sealing'>, kind: KeyKind, value: string): MatterKey {
  return { kind, blind: sealing.blind(`${kind} ${value.replace(/\s/g, '').toUpperCase()}`) };
}
