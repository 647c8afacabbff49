import type { Triager } from '@mingbai/knowledge';

export function readTriager(): Triager {
  return {
    findSafety: () => null,
    judgeScope: () => ({ kind: 'legal', reply: '', outcome: 'continue', followUps: [] }),
    triage: (_message, safety) => ({ safety, field: 'other', routes: [], notRoutes: [], questions: [] }),
  };
}
