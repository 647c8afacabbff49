import { ProblemBody, type ProblemCode } from '@mingbai/api/contract';

/** What is wrong with one field, in the server's own Chinese. */
type Issue = NonNullable<ProblemBody['issues']>[number];

/** A refusal or fault the server stated; `code` has its own words in problem-text.ts. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly issues: readonly Issue[];
  /** The whole body: some refusals bring more, as `slot-taken` its `alternatives`. */
  readonly body: unknown;

  constructor(code: ProblemCode, issues: readonly Issue[] = [], body: unknown = null) {
    super(code);
    this.name = 'ApiProblem';
    this.code = code;
    this.issues = issues;
    this.body = body;
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

/** Any other kind of request; throws what the server refused or that none answered. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await reach(path, init);
  if (response.ok) return response;
  throw await readProblem(response);
}

/** `accessCode` shows that one owns the matter. */
export async function getParsed<T>(path: string, schema: Schema<T>, signal: AbortSignal, accessCode?: string): Promise<T> {
  const response = await send(path, { headers: { Accept: 'application/json', ...bearer(accessCode) }, signal });
  return schema.parse(await response.json());
}

/** A paper of a matter: its owner's code travels in the header, so no link can carry it. */
export async function getFile(path: string, accessCode: string): Promise<Blob> {
  const response = await send(path, { headers: { Accept: 'application/pdf', ...bearer(accessCode) } });
  return response.blob();
}

/** Gives something up by showing its key; kept alive, because one may be leaving the page with it. */
export async function sendDelete(path: string, accessCode: string): Promise<void> {
  await send(path, { method: 'DELETE', headers: bearer(accessCode), keepalive: true });
}

export function postJson(path: string, body: unknown, init: { key: string; accept?: string; signal?: AbortSignal; accessCode?: string }): Promise<Response> {
  return send(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: init.accept ?? 'application/json', 'Idempotency-Key': init.key, ...bearer(init.accessCode) },
    body: JSON.stringify(body),
    ...(init.signal ? { signal: init.signal } : {}),
  });
}

function bearer(accessCode: string | undefined): Record<string, string> {
  return accessCode === undefined ? {} : { Authorization: `Bearer ${accessCode}` };
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
  if (problem.success) return new ApiProblem(problem.data.code, problem.data.issues, body);
  return new Unreachable(`status ${response.status} without a problem of ours`);
}
