import {
  type AidMaterial,
  Handoff,
  HandoffTaken,
  Upload,
  uploadPieceBytesMax,
  UploadList,
  UploadSession,
  type UploadType,
  uploadTypes,
} from '@mingbai/api/contract';
import { ApiProblem, getParsed, postJson, send } from '../../lib/api.ts';
import { createKey } from '../../lib/random-key.ts';
import { sha256Hex } from './sha256.ts';

export async function openSession(): Promise<UploadSession> {
  const response = await postJson('/api/uploads/sessions', {}, { key: createKey() });
  return UploadSession.parse(await response.json());
}

/** A session that belongs to an application already sent. */
export async function openMatterSession(receiptNo: string, accessCode: string): Promise<UploadSession> {
  const response = await postJson(`/api/aid/applications/${encodeURIComponent(receiptNo)}/upload-sessions`, {}, { key: createKey(), accessCode });
  return UploadSession.parse(await response.json());
}

/** A session lives two hours; then the server knows nothing of it, nor of what waited in it. */
export function isGone(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'not-found';
}

export async function listUploads(session: UploadSession, signal: AbortSignal): Promise<Upload[]> {
  return (await getParsed(`/api/uploads/sessions/${session.id}/uploads`, UploadList, signal, session.key)).uploads;
}

export async function deleteUpload(session: UploadSession, id: string): Promise<void> {
  await send(`/api/uploads/${id}`, { method: 'DELETE', headers: { Authorization: `Bearer ${session.key}`, 'Idempotency-Key': createKey() } });
}

export async function makeHandoff(kind: 'draft' | 'uploads', payload: string): Promise<Handoff> {
  const response = await postJson('/api/handoffs', { kind, payload }, { key: createKey() });
  return Handoff.parse(await response.json());
}

export async function takeHandoff(code: string): Promise<HandoffTaken> {
  const response = await postJson('/api/handoffs/taken', { code }, { key: createKey() });
  return HandoffTaken.parse(await response.json());
}

/** What the server takes, or undefined. Phones that name no type are judged by the ending. */
export function findUploadType({ type, name }: Pick<File, 'type' | 'name'>): UploadType | undefined {
  const ending = name.toLowerCase().split('.').at(-1);
  const guessed = ending === 'pdf' ? 'application/pdf' : ending === 'png' ? 'image/png' : ending === 'jpg' || ending === 'jpeg' ? 'image/jpeg' : '';
  return uploadTypes.find((known) => known === (type === '' ? guessed : type));
}

export interface FileToSend {
  file: File;
  type: UploadType;
  material: AidMaterial;
}

/** Whether it is the session that is gone, and not only a file of it; a line that is down tells nothing. */
export async function isOpen(session: UploadSession): Promise<boolean> {
  try {
    await listUploads(session, new AbortController().signal);
    return true;
  } catch (error) {
    return !isGone(error);
  }
}

/** Announces a file; `key` stays with the file, so that announcing twice makes one. */
export async function announceFile(session: UploadSession, { file, type, material }: FileToSend, key: string): Promise<Upload> {
  const request = { material, fileName: file.name.slice(-200) || 'photo', type, bytes: file.size, sha256: await sha256Hex(file) };
  const response = await postJson(`/api/uploads/sessions/${session.id}/uploads`, request, { key, accessCode: session.key });
  return Upload.parse(await response.json());
}

/** Sends the rest of a file in pieces; after a broken line it goes on from where the server stands. */
export async function sendFile(session: UploadSession, file: File, upload: Upload, onProgress: (upload: Upload) => void): Promise<Upload> {
  const signal = new AbortController().signal;
  let now = await getParsed(`/api/uploads/${upload.id}`, Upload, signal, session.key);
  let misplaced = false;
  while (!now.complete) {
    try {
      now = await sendPiece(session, now, file.slice(now.offset, now.offset + uploadPieceBytesMax));
      misplaced = false;
    } catch (error) {
      if (misplaced || !(error instanceof ApiProblem) || error.code !== 'upload-offset') throw error;
      misplaced = true;
      now = await getParsed(`/api/uploads/${upload.id}`, Upload, signal, session.key);
    }
    onProgress(now);
  }
  return now;
}

async function sendPiece(session: UploadSession, { id, offset }: Upload, piece: Blob): Promise<Upload> {
  const response = await send(`/api/uploads/${id}`, {
    method: 'PATCH',
    headers: {
      Authorization: `Bearer ${session.key}`,
      'Content-Type': 'application/octet-stream',
      'Upload-Offset': String(offset),
      'Idempotency-Key': createKey(),
    },
    body: piece,
  });
  return Upload.parse(await response.json());
}
