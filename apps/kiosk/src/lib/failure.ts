import type { ProblemCode } from '@mingbai/api/contract';
import { ApiProblem, CutShort, Unreachable } from './api.ts';
import { problemText } from './problem-text.ts';

export type Failure = { kind: 'unreachable' } | { kind: 'cut' } | { kind: 'problem'; code: ProblemCode };

export function toFailure(error: unknown): Failure {
  if (error instanceof ApiProblem) return { kind: 'problem', code: error.code };
  if (error instanceof Unreachable) return { kind: 'unreachable' };
  if (error instanceof CutShort) return { kind: 'cut' };
  return { kind: 'problem', code: 'internal-fault' };
}

export function failureText(failure: Failure): string {
  if (failure.kind === 'problem') return problemText[failure.code];
  return silentFailures[failure.kind];
}

const silentFailures: Record<'unreachable' | 'cut', string> = {
  unreachable: '现在连不上服务，可能是网络断了。您写的话还在。',
  cut: '答复在半路断了，您写的话还在。',
};
