import type { AidOptions } from '@mingbai/api/contract';
import type { AidDraft } from './draft.ts';

/** Whether it counts for her that she has no steady living; which groups that are, the server says. */
export function asksFixedIncome({ tags }: Pick<AidDraft, 'tags'>, options: Pick<AidOptions, 'tags'>): boolean {
  return options.tags.some((tag) => tag.asksFixedIncome && tags.includes(tag.code));
}

/** Whether her own income is asked beside that of the household. */
export function asksOwnIncome({ tags }: Pick<AidDraft, 'tags'>, { ownIncomeWhenHurt }: Pick<AidOptions, 'ownIncomeWhenHurt'>): boolean {
  return ownIncomeWhenHurt && tags.includes('DV_VICTIM');
}
