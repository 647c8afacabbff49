import type { AidOptions } from '@mingbai/api/contract';
import type { AidDraft } from './draft.ts';
import { findOnlyMatter } from './matter-groups.ts';
import type { Faults } from './to-request.ts';
import { aidWords as words } from './words.ts';

const preSteps = ['group', 'matter', 'tags', 'household', 'lawyer', 'deadline'] as const;
export type PreStep = (typeof preSteps)[number];

/** At most six questions; a group of one matter asks no second, a matter without means asks for no income. */
export function preStepsOf(draft: AidDraft, options: AidOptions): PreStep[] {
  const matter = options.matters.find(({ code }) => code === draft.matter);
  return preSteps.filter((step) => {
    if (step === 'matter') return findOnlyMatter(draft.group) === '';
    if (step === 'household') return matter?.needsMeans !== false;
    return true;
  });
}

/** What keeps one from going on; empty when nothing does. */
export const preFaults: Record<PreStep, (draft: AidDraft) => Faults> = {
  group: ({ group }) => (group === '' ? { group: words.choose } : {}),
  matter: ({ matter }) => (matter === '' ? { matter: words.choose } : {}),
  tags: () => ({}),
  household: ({ members, income }) => ((members === '') === (income === '') ? {} : { household: words.household.needBoth }),
  lawyer: ({ lawyer }) => (lawyer === '' ? { lawyer: words.choose } : {}),
  deadline: ({ deadlineKnown, deadline }) => {
    if (deadlineKnown === '') return { deadlineKnown: words.choose };
    return deadlineKnown === 'yes' && !/^\d{4}-(?!00)\d{2}-(?!00)\d{2}$/.test(deadline) ? { deadline: words.deadline.pick } : {};
  },
};
