import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { matters, uploadPieces, uploads, uploadSessions } from '../schema/index.ts';
import type { MatterRow } from './matters.ts';

export type UploadSessionRow = typeof uploadSessions.$inferSelect;
export type UploadRow = typeof uploads.$inferSelect;

export async function createUploadSession(db: Db, session: UploadSessionRow): Promise<void> {
  await db.insert(uploadSessions).values(session);
}

/** The session of a key while it takes files. */
export async function findUploadSession(db: Db, { id, keyBlind, now }: { id: string; keyBlind: string; now: Date }): Promise<UploadSessionRow | undefined> {
  const [row] = await db
    .select()
    .from(uploadSessions)
    .where(and(eq(uploadSessions.id, id), eq(uploadSessions.keyBlind, keyBlind), gt(uploadSessions.expiresAt, now)));
  return row;
}

/** Gives a waiting session's files to a matter. False when there is no such session, it has ended, or it belongs to a matter already. */
export async function attachUploadSession(
  tx: Db,
  { id, keyBlind, matterId, now }: { id: string; keyBlind: string; matterId: string; now: Date },
): Promise<boolean> {
  const attached = await tx
    .update(uploadSessions)
    .set({ matterId })
    .where(and(eq(uploadSessions.id, id), eq(uploadSessions.keyBlind, keyBlind), gt(uploadSessions.expiresAt, now), isNull(uploadSessions.matterId)))
    .returning({ id: uploadSessions.id });
  return attached.length > 0;
}

/** Adds a file that is to come, unless the session would then hold too much. Call in a transaction. */
export async function createUpload(tx: Db, upload: UploadRow, { filesMax, bytesMax }: { filesMax: number; bytesMax: number }): Promise<boolean> {
  // The row of the session is the lock: two files added at once see each other.
  await tx.select({ id: uploadSessions.id }).from(uploadSessions).where(eq(uploadSessions.id, upload.sessionId)).for('update');
  const [held] = await tx
    .select({ files: sql<number>`count(*)::int`, bytes: sql<number>`coalesce(sum(${uploads.bytes}), 0)::int` })
    .from(uploads)
    .where(eq(uploads.sessionId, upload.sessionId));
  if (held && (held.files >= filesMax || held.bytes + upload.bytes > bytesMax)) return false;
  await tx.insert(uploads).values(upload);
  return true;
}

/** A file of the session that has this key, while the session takes files. `lock` holds back others who would add to it; then call in a transaction. */
export async function findUploadByKey(
  db: Db,
  { id, keyBlind, now, lock = false }: { id: string; keyBlind: string; now: Date; lock?: boolean },
): Promise<(UploadRow & { matterId: string | null }) | undefined> {
  const query = db
    .select({ upload: uploads, matterId: uploadSessions.matterId })
    .from(uploads)
    .innerJoin(uploadSessions, eq(uploadSessions.id, uploads.sessionId))
    .where(and(eq(uploads.id, id), eq(uploadSessions.keyBlind, keyBlind), gt(uploadSessions.expiresAt, now)));
  const [row] = lock ? await query.for('update', { of: uploads }) : await query;
  return row && { ...row.upload, matterId: row.matterId };
}

export async function listSessionUploads(db: Db, sessionId: string): Promise<UploadRow[]> {
  return db.select().from(uploads).where(eq(uploads.sessionId, sessionId)).orderBy(asc(uploads.createdAt), asc(uploads.id));
}

/** All files of a matter that have arrived whole. */
export async function listMatterUploads(db: Db, matterId: string): Promise<UploadRow[]> {
  const rows = await db
    .select({ upload: uploads })
    .from(uploads)
    .innerJoin(uploadSessions, eq(uploadSessions.id, uploads.sessionId))
    .where(and(eq(uploadSessions.matterId, matterId), isNotNull(uploads.completedAt)))
    .orderBy(asc(uploads.createdAt), asc(uploads.id));
  return rows.map(({ upload }) => upload);
}

/** A whole file with the matter it belongs to. */
export async function findMatterUpload(db: Db, id: string): Promise<(UploadRow & { matterId: string }) | undefined> {
  const [row] = await db
    .select({ upload: uploads, matterId: uploadSessions.matterId })
    .from(uploads)
    .innerJoin(uploadSessions, eq(uploadSessions.id, uploads.sessionId))
    .where(and(eq(uploads.id, id), isNotNull(uploads.completedAt)));
  return row && row.matterId !== null ? { ...row.upload, matterId: row.matterId } : undefined;
}

/** Appends a piece; call in a transaction that holds the upload's row. */
export async function addUploadPiece(tx: Db, piece: { uploadId: string; startByte: number; pieceSealed: Uint8Array; received: number }): Promise<void> {
  const { received, ...row } = piece;
  await tx.insert(uploadPieces).values(row);
  await tx.update(uploads).set({ received }).where(eq(uploads.id, piece.uploadId));
}

export async function completeUpload(tx: Db, id: string, completedAt: Date): Promise<void> {
  await tx.update(uploads).set({ completedAt }).where(eq(uploads.id, id));
}

export async function findUploadPiece(db: Db, uploadId: string, startByte: number): Promise<Uint8Array | undefined> {
  const [row] = await db
    .select({ pieceSealed: uploadPieces.pieceSealed })
    .from(uploadPieces)
    .where(and(eq(uploadPieces.uploadId, uploadId), eq(uploadPieces.startByte, startByte)));
  return row?.pieceSealed;
}

/** The first byte of each piece, in order. */
export async function listUploadPieceStarts(db: Db, uploadId: string): Promise<number[]> {
  const rows = await db
    .select({ startByte: uploadPieces.startByte })
    .from(uploadPieces)
    .where(eq(uploadPieces.uploadId, uploadId))
    .orderBy(asc(uploadPieces.startByte));
  return rows.map(({ startByte }) => startByte);
}

export async function deleteUpload(db: Db, id: string): Promise<void> {
  await db.delete(uploads).where(eq(uploads.id, id));
}

/** Removes sessions whose time is over and that no matter took, and in those a matter took, the files that never arrived whole. */
export async function purgeUploads(db: Db, now: Date): Promise<void> {
  await db.delete(uploadSessions).where(and(isNull(uploadSessions.matterId), lte(uploadSessions.expiresAt, now)));
  const ended = db.select({ id: uploadSessions.id }).from(uploadSessions).where(lte(uploadSessions.expiresAt, now));
  await db.delete(uploads).where(and(isNull(uploads.completedAt), inArray(uploads.sessionId, ended)));
}

/** A matter as it is now, held back from everybody else's moves until the transaction ends. */
export async function getMatterForUpdate(tx: Db, id: string): Promise<MatterRow> {
  const [row] = await tx.select().from(matters).where(eq(matters.id, id)).for('update');
  if (!row) throw new Error(`no matter ${id}`);
  return row;
}
