import type { AidMatter, AidTag } from '../contract/aid.ts';

interface Told {
  matter: AidMatter;
  tags: readonly AidTag[];
}

/** Violence, abuse or abandonment (legal-aid-law:32): whoever did it may be reading along, so nothing is sent unless she says how. */
export function isHurtAtHome({ matter, tags }: Told): boolean {
  return matter === 'N04' || tags.includes('DV_VICTIM');
}

/** Her groups, with the one her matter says of itself. */
export function listTags({ matter, tags }: Told): AidTag[] {
  return matter === 'N04' && !tags.includes('DV_VICTIM') ? [...tags, 'DV_VICTIM'] : [...tags];
}
