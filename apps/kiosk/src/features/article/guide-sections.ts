import type { Passage } from '@mingbai/api/contract';

export type Section = Pick<Passage, 'id' | 'title' | 'text'>;

/** The sections of one guide among what was found, in the order of the guide: `guide:notary#2` is its second. */
export function pickSections(found: readonly Section[], guideId: string): Section[] {
  const prefix = `${guideId}#`;
  const place = ({ id }: Section) => Number(id.slice(prefix.length));
  return found.filter(({ id }) => id.startsWith(prefix)).sort((a, b) => place(a) - place(b));
}
