import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { problems, type ProblemBody, type ProblemCode } from './contract/problems.ts';
import type { AppEnv } from './deps.ts';
import { AskAborted } from './use-cases/ask.ts';

export interface ProblemDetails {
  detail?: string;
  issues?: { path: string; message: string }[];
  headers?: Record<string, string>;
  /** Further members of the body, such as `replacedBy` or `alternatives`. */
  extra?: Record<string, unknown>;
}

/** A refusal the caller can act on. Thrown by routes and middleware only; inner layers know nothing of HTTP. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }
}

/** One thing in what was sent that must be changed. */
export function invalid(path: string, message: string): Problem {
  return new Problem('invalid-input', { issues: [{ path, message }] });
}

/** The body of a problem as RFC 9457 has it; `instance` is the request id, which also stands in the log. */
export function toProblemBody(problem: Problem, requestId: string): ProblemBody {
  const { status, title } = problems[problem.code];
  return {
    type: `/problems/${problem.code}`,
    title,
    status,
    detail: problem.details.detail ?? title,
    instance: requestId,
    code: problem.code,
    ...(problem.details.issues ? { issues: problem.details.issues } : {}),
    ...problem.details.extra,
  };
}

export function renderProblem(c: Context<AppEnv>, problem: Problem): Response {
  const body = toProblemBody(problem, c.get('requestId'));
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', ...problem.details.headers },
  });
}

/** The one place where errors become answers: our refusals, Hono's own, and faults, which are logged with their cause and told as an incident number only. */
export function handleError(error: Error, c: Context<AppEnv>): Response {
  if (error instanceof Problem) return renderProblem(c, error);
  if (error instanceof AskAborted) return renderProblem(c, new Problem('not-ready'));
  if (error instanceof HTTPException) return renderProblem(c, fromHttpException(error));
  c.get('log').error('request failed', { error });
  return renderProblem(c, new Problem('internal-fault', { detail: `系统出了问题，编号 ${c.get('requestId')}。请稍后再试，或找工作人员、拨打 12348。` }));
}

function fromHttpException(error: HTTPException): Problem {
  if (error.status === 413) return new Problem('body-too-large');
  if (error.status === 400) return new Problem('unreadable-body');
  return new Problem(error.status === 404 ? 'not-found' : 'internal-fault');
}
