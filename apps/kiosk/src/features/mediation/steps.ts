/** One thing a screen. `stopped` stands beside the way, `receipt` at its end. */
const steps = [
  'start',
  'stops',
  'field',
  'committee',
  'slot',
  'facts',
  'claims',
  'evidence',
  'prior',
  'needs',
  'respondent',
  'self',
  'notice',
  'review',
] as const;
export type WayStep = (typeof steps)[number];
export type Step = WayStep | 'stopped' | 'receipt';

export const stages = ['能不能调', '找调委会', '选时间', '写情况', '核对'] as const;

/** Which of the stages a screen belongs to; none at the start and after the end. */
export const stageOf: Record<Step, number | null> = {
  start: null,
  stops: 0,
  stopped: null,
  field: 1,
  committee: 1,
  slot: 2,
  facts: 3,
  claims: 3,
  evidence: 3,
  prior: 3,
  needs: 3,
  respondent: 3,
  self: 3,
  notice: 4,
  review: 4,
  receipt: null,
};

/** A change of these asks for the ones after them again. */
const chained: ReadonlySet<Step> = new Set(['field', 'committee']);

function neighbour(step: Step, by: 1 | -1): WayStep {
  const at = steps.findIndex((one) => one === step);
  return steps[at + by] ?? (by === 1 ? 'review' : 'start');
}

/** `returning`: she came from the review to change one thing and goes back there. */
export function stepAfter(step: Step, returning: boolean): WayStep {
  return returning && !chained.has(step) ? 'review' : neighbour(step, 1);
}

export function stepBefore(step: Step, returning: boolean): WayStep {
  if (step === 'stopped') return 'stops';
  return returning && step !== 'committee' && step !== 'slot' ? 'review' : neighbour(step, -1);
}

/** The screen on which the server's complaint about `path` can be mended. */
export function stepOfIssue(path: string): WayStep {
  const [head = ''] = path.split('.');
  return stepOfField[head] ?? 'review';
}

const stepOfField: Partial<Record<string, WayStep>> = {
  slotId: 'slot',
  hold: 'slot',
  field: 'field',
  applicant: 'self',
  respondent: 'respondent',
  facts: 'facts',
  claims: 'claims',
  evidence: 'evidence',
  priorHandling: 'prior',
  needs: 'needs',
  notice: 'notice',
};
