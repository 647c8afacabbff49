import type { UploadRow } from '@mingbai/db';
import type { Deps } from '../deps.ts';
import { openPieces } from './receive.ts';

/** A file as an attachment that no browser shows in our name, opened piece by piece while it is sent. */
export function sendFile({ database, sealing }: Deps, upload: UploadRow): Response {
  const pieces: AsyncGenerator<Uint8Array, void> = openPieces(database.db, sealing, upload.id);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': upload.type,
      'Content-Length': String(upload.bytes),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeName(sealing.open(upload.nameSealed))}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}

/** RFC 8187; slashes and control characters are no part of a name. */
function encodeName(name: string): string {
  const plain = name.replace(/[\p{Cc}/\\]/gu, '_');
  return encodeURIComponent(plain).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
