import type { AidOptions } from '@mingbai/api/contract';
import type { AidDraft } from './draft.ts';
import { findOnlyMatter } from './matter-groups.ts';
import { asksFixedIncome } from './means-asked.ts';
import type { Faults } from './to-request.ts';
import { aidWords as words } from './words.ts';

const preSteps = ['group', 'matter', 'tags', 'living', 'household', 'lawyer', 'deadline'] as const;
export type PreStep = (typeof preSteps)[number];

/** At most seven questions; a group of one matter asks no second, a matter without means asks for no income, nor who is spared the check. */
export function preStepsOf(draft: AidDraft, options: AidOptions): PreStep[] {
  const matter = options.matters.find(({ code }) => code === draft.matter);
  return preSteps.filter((step) => {
    if (step === 'matter') return findOnlyMatter(draft.group) === '';
    const needsMeans = matter?.needsMeans !== false;
    const asksLiving = needsMeans && asksFixedIncome(draft, options);
    if (step === 'living') return asksLiving;
    if (step === 'household') return needsMeans && !(asksLiving && draft.fixedIncome === 'no');
    return true;
  });
}

/** What keeps one from going on; empty when nothing does. */
export const preFaults: Record<PreStep, (draft: AidDraft) => Faults> = {
  group: ({ group }) => (group === '' ? { group: words.choose } : {}),
  matter: ({ matter }) => (matter === '' ? { matter: words.choose } : {}),
  tags: () => ({}),
  living: ({ fixedIncome }) => (fixedIncome === '' ? { fixedIncome: words.choose } : {}),
  household: ({ members, income, ownIncome }) => {
    const isTold = members !== '' && income !== '';
    const isUntold = members === '' && income === '' && ownIncome === '';
    return isTold || isUntold ? {} : { household: words.household.needBoth };
  },
  lawyer: ({ lawyer }) => (lawyer === '' ? { lawyer: words.choose } : {}),
  deadline: ({ deadlineKnown, deadline }) => {
    if (deadlineKnown === '') return { deadlineKnown: words.choose };
    return deadlineKnown === 'yes' && !/^\d{4}-(?!00)\d{2}-(?!00)\d{2}$/.test(deadline) ? { deadline: words.deadline.pick } : {};
  },
};
