import { randomBytes, randomUUID } from 'node:crypto';
import type { UploadRow, UploadSessionRow } from '@mingbai/db';
import type { UploadRequest, UploadSession } from '../contract/uploads.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';

const sessionHours = 2;

/** A session that takes files for two hours, for a matter or for one still to come; `session` is what its owner is told. */
export function newUploadSession({ sealing, clock }: Deps, matterId: string | null): { row: UploadSessionRow; session: UploadSession } {
  const id = randomUUID();
  const key = randomBytes(24).toString('base64url');
  const createdAt = clock.now();
  const expiresAt = new Date(createdAt.getTime() + sessionHours * 3_600_000);
  return {
    row: { id, keyBlind: blindUploadKey(sealing, key), matterId, createdAt, expiresAt },
    session: { id, key, expiresAt: expiresAt.toISOString() },
  };
}

/** What is kept of a session's key. */
export function blindUploadKey(sealing: Deps['sealing'], key: string): string {
  return sealing.blind(`upload ${key}`);
}

export function newUpload({ sealing, clock }: Deps, sessionId: string, { material, fileName, type, bytes, sha256 }: UploadRequest): UploadRow {
  const id = randomUUID();
  return { id, sessionId, material, nameSealed: sealing.seal(fileName), type, bytes, sha256, received: 0, createdAt: clock.now(), completedAt: null };
}

/** Anything but an id of ours names nothing. */
export function readUploadId(text: string | undefined): string {
  if (text === undefined || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) throw uploadNotFound();
  return text;
}

export function uploadNotFound(): Problem {
  return new Problem('not-found', { detail: '没有找到，或者已经过了两小时。请重新上传。' });
}
