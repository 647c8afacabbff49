import { ProblemBody, type ProblemCode } from '@mingbai/api/contract';

/** What is wrong with one field, in the server's own Chinese. */
type Issue = NonNullable<ProblemBody['issues']>[number];

/** A refusal or fault the server stated; `code` has its own words in problem-text.ts. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly issues: readonly Issue[];

  constructor(code: ProblemCode, issues: readonly Issue[] = []) {
    super(code);
    this.name = 'ApiProblem';
    this.code = code;
    this.issues = issues;
  }
}

/** No answer of ours came: no network, server away, or a middlebox speaking in its place. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

/** The answer began and stopped before its end. */
export class CutShort extends Error {
  override name = 'CutShort';
}

export interface Schema<T> {
  parse(value: unknown): T;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await reach(path, init);
  if (response.ok) return response;
  throw await readProblem(response);
}

export async function getParsed<T>(path: string, schema: Schema<T>, signal: AbortSignal): Promise<T> {
  const response = await send(path, { headers: { Accept: 'application/json' }, signal });
  return schema.parse(await response.json());
}

export function postJson(path: string, body: unknown, init: { key: string; accept?: string; signal?: AbortSignal }): Promise<Response> {
  return send(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: init.accept ?? 'application/json', 'Idempotency-Key': init.key },
    body: JSON.stringify(body),
    ...(init.signal ? { signal: init.signal } : {}),
  });
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Unreachable('no answer', { cause });
  }
}

async function readProblem(response: Response): Promise<Error> {
  const body: unknown = await response.json().catch((cause: unknown) => new Unreachable('not JSON', { cause }));
  const problem = ProblemBody.safeParse(body);
  if (problem.success) return new ApiProblem(problem.data.code, problem.data.issues);
  return new Unreachable(`status ${response.status} without a problem of ours`);
}
