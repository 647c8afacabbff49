import { ProblemBody, type ProblemCode } from '@mingbai/api/contract';

export type Issue = NonNullable<ProblemBody['issues']>[number];

/** A refusal or fault the server stated. `detail` is in Chinese and free of personal data. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly issues: readonly Issue[];
  readonly retryAfterSeconds: number | undefined;

  constructor(body: ProblemBody, retryAfterSeconds?: number) {
    super(body.code);
    this.name = 'ApiProblem';
    this.code = body.code;
    this.detail = body.detail;
    this.issues = body.issues ?? [];
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** No answer of ours came: no network, server away, or something else speaking in its place. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

export interface Schema<T> {
  parse(value: unknown): T;
}

interface Sending {
  body?: unknown;
  /** `Idempotency-Key`; the same for every attempt at the same thing. */
  key?: string;
}

/** Reads `path` of the API. Throws ApiProblem or Unreachable. */
export async function read<T>(path: string, schema: Schema<T>, signal?: AbortSignal): Promise<T> {
  const response = await request(path, { headers: { Accept: 'application/json' }, ...(signal ? { signal } : {}) });
  return schema.parse(await response.json());
}

/** Changes something. Throws ApiProblem or Unreachable. */
export async function send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, { body, key }: Sending = {}): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key !== undefined) headers['Idempotency-Key'] = key;
  return request(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

export async function fetchBlob(path: string): Promise<Blob> {
  const response = await request(path, {});
  return response.blob();
}

async function request(path: string, init: RequestInit): Promise<Response> {
  const response = await reach(path, init);
  if (response.ok) return response;
  throw await readProblem(response);
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
  if (!problem.success) return new Unreachable(`status ${response.status} without a problem of ours`);
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new ApiProblem(problem.data, Number.isFinite(retryAfter) ? retryAfter : undefined);
}
