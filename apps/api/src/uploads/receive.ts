import { createHash } from 'node:crypto';
import { addUploadPiece, completeUpload, type Db, deleteUpload, findUploadPiece, listUploadPieceStarts, type UploadRow } from '@mingbai/db';
import { type Upload, uploadPieceBytesMax, type UploadType } from '../contract/uploads.ts';
import type { Deps } from '../deps.ts';
import type { Sealing } from '../sealing.ts';
import { findFileType } from './file-type.ts';

/** Pieces before the last are at least this long: a file in crumbs would fill the table. */
const pieceBytesMin = 16 * 1024;

/** What became of a piece. `wrong-hash` and `wrong-type` end the upload: it is gone. */
export type Received = { kind: 'kept'; upload: Upload } | { kind: 'wrong-offset'; offset: number } | { kind: 'wrong-size' | 'wrong-hash' | 'wrong-type' };

/**
 * Takes the piece of a file that begins at `offset`. The same piece sent again is fine. Call in a transaction that holds the upload's row; it must be allowed
 * to end well also for a file that is refused, so that the refused file goes.
 */
export async function receivePiece({ sealing, clock }: Deps, tx: Db, row: UploadRow, offset: number, piece: Buffer): Promise<Received> {
  if (offset < row.received) return (await isRepetition(tx, sealing, row, offset, piece)) ? kept(row, sealing) : { kind: 'wrong-offset', offset: row.received };
  if (offset > row.received) return { kind: 'wrong-offset', offset: row.received };
  const received = offset + piece.length;
  const isLast = received === row.bytes;
  if (piece.length === 0 || received > row.bytes || (!isLast && piece.length < pieceBytesMin)) return { kind: 'wrong-size' };
  await addUploadPiece(tx, { uploadId: row.id, startByte: offset, pieceSealed: sealing.sealBytes(piece), received });
  if (!isLast) return kept({ ...row, received }, sealing);
  const file = await readFile(tx, sealing, row.id);
  const problem = findFault(file, row);
  if (problem) {
    await deleteUpload(tx, row.id);
    return { kind: problem };
  }
  const completedAt = clock.now();
  await completeUpload(tx, row.id, completedAt);
  return kept({ ...row, received, completedAt }, sealing);
}

/** Keeps a file that is here as a whole, piece by piece; its row is in the database already. */
export async function receiveWhole(deps: Deps, tx: Db, row: UploadRow, file: Buffer): Promise<Received> {
  let result: Received = { kind: 'wrong-size' };
  for (let offset = 0; offset < file.length; offset += uploadPieceBytesMax) {
    const received = { ...row, received: offset };
    result = await receivePiece(deps, tx, received, offset, file.subarray(offset, offset + uploadPieceBytesMax));
    if (result.kind !== 'kept') return result;
  }
  return result;
}

export function toUpload(row: UploadRow, sealing: Sealing): Upload {
  return {
    id: row.id,
    material: row.material as Upload['material'],
    fileName: sealing.open(row.nameSealed),
    type: row.type as UploadType,
    bytes: row.bytes,
    offset: row.received,
    complete: row.completedAt !== null,
  };
}

/** The pieces of a file in order, opened one at a time. */
export async function* openPieces(db: Db, sealing: Sealing, uploadId: string): AsyncGenerator<Uint8Array, void> {
  for (const startByte of await listUploadPieceStarts(db, uploadId)) {
    const sealed = await findUploadPiece(db, uploadId, startByte);
    if (sealed) yield sealing.openBytes(sealed);
  }
}

function kept(row: UploadRow, sealing: Sealing): Received {
  return { kind: 'kept', upload: toUpload(row, sealing) };
}

async function isRepetition(tx: Db, sealing: Sealing, row: UploadRow, offset: number, piece: Buffer): Promise<boolean> {
  const known = await findUploadPiece(tx, row.id, offset);
  return known !== undefined && piece.equals(sealing.openBytes(known));
}

async function readFile(tx: Db, sealing: Sealing, uploadId: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of openPieces(tx, sealing, uploadId)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function findFault(file: Buffer, { sha256, type }: UploadRow): 'wrong-hash' | 'wrong-type' | undefined {
  if (createHash('sha256').update(file).digest('hex') !== sha256) return 'wrong-hash';
  return findFileType(file) === type ? undefined : 'wrong-type';
}
