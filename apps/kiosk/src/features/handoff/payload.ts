import { type AidMaterial, UploadSession } from '@mingbai/api/contract';

/** A paper that may be photographed, with its plain name. */
export interface Paper {
  code: AidMaterial;
  title: string;
}

export interface UploadsPayload {
  session: UploadSession;
  papers: readonly Paper[];
}

export function writeUploads(payload: UploadsPayload): string {
  return JSON.stringify(payload);
}

/** The payload comes sealed from our own kiosk; one that cannot be read is a fault of ours and throws. */
export function readUploads(text: string): UploadsPayload {
  const { session, papers } = JSON.parse(text) as { session: unknown; papers: Paper[] };
  return { session: UploadSession.parse(session), papers };
}

/** `ABCD2345` of `#/handoff/ABCD2345`; a code never stands anywhere a server could log it. */
export function readCode(hash: string): string {
  return /^#\/handoff\/([0-9A-Za-z-]{4,40})$/.exec(hash)?.[1] ?? '';
}
