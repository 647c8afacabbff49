import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LawFile } from '@mingbai/knowledge';
import type { LawHosts } from './law-hosts.ts';
import { findFault } from './verify-law-file.ts';

export interface FetchOneOptions {
  directory: string;
  /** Addresses in the order to be tried. */
  addresses: string[];
  hosts: LawHosts;
  fetch: typeof fetch;
  timeoutMs: number;
  signal: AbortSignal | undefined;
}

/**
 * Fetches one file from the first address that serves the right bytes and puts it in its place by a rename, so that a half-written file is never taken
 * for a whole one. Answers why each address failed; empty when the file is there. Throws only for faults of the disk.
 */
export async function fetchLawFile(file: LawFile, options: FetchOneOptions): Promise<{ ok: true } | { ok: false; reasons: string[] }> {
  const reasons: string[] = [];
  for (const address of options.addresses) {
    if (!options.hosts.isAlive(address)) continue;
    const answer = await download(address, file, options);
    if ('bytes' in answer) {
      await store(join(options.directory, file.name), answer.bytes);
      return { ok: true };
    }
    reasons.push(`${address}：${answer.fault}`);
    if (options.signal?.aborted === true) break;
  }
  return { ok: false, reasons };
}

async function download(address: string, file: LawFile, options: FetchOneOptions): Promise<{ bytes: Uint8Array } | { fault: string }> {
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]);
  try {
    const response = await options.fetch(address, { signal, redirect: 'follow' });
    options.hosts.noteAnswer(address);
    if (!response.ok) {
      await response.body?.cancel();
      return { fault: `HTTP ${response.status}` };
    }
    const bytes = await readAtMost(response, file.bytes);
    const fault = findFault(file, bytes);
    return fault === undefined ? { bytes } : { fault };
  } catch (error) {
    // Whatever the network does is told in the report, never thrown: the service goes on with its own digests.
    if (options.signal?.aborted !== true) options.hosts.noteSilence(address);
    return { fault: timeout.aborted ? `${options.timeoutMs / 1000} 秒内没有传完` : describe(error) };
  }
}

/** One byte more than the file has is enough to refuse it; a page of any length is not read to its end. */
async function readAtMost(response: Response, bytesMax: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (response.body === null) return new Uint8Array();
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length > bytesMax) break;
  }
  return Buffer.concat(chunks);
}

async function store(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return '连接失败';
  return error.cause instanceof Error ? `${error.message}（${error.cause.message}）` : error.message;
}
