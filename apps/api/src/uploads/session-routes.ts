import { createHash } from 'node:crypto';
import {
  createUpload,
  createUploadSession,
  deleteUpload,
  findUploadByKey,
  findUploadSession,
  getMatterForUpdate,
  listSessionUploads,
  type UploadRow,
  type UploadSessionRow,
} from '@mingbai/db';
import { type Context, Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { Upload, UploadList, UploadRequest, UploadSession } from '../contract/uploads.ts';
import type { AppEnv, Deps } from '../deps.ts';
import { readBearer } from '../matters/access.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { onceInTransaction } from '../once.ts';
import { Problem } from '../problem.ts';
import { jsonBody } from '../validate.ts';
import { receivePiece, toUpload } from './receive.ts';
import { blindUploadKey, newUpload, newUploadSession, readUploadId, uploadNotFound } from './session.ts';
import { tellOfMaterial } from './tell-of-material.ts';
import { filesMax, keptOrThrow, sessionBytesMax, tooMuch } from './refusals.ts';

/** New sessions and pieces from one address; a whole hall may share one. */
const perMinute = { sessions: { production: 60, development: 1200 }, pieces: { production: 1200, development: 12_000 } };

const uploadAnswer = (description: string) => ({ description, content: { 'application/json': { schema: resolver(Upload) } } });

/** Files that arrive piece by piece and go on where a broken line left them. */
export function uploadSessionRoutes(deps: Deps) {
  const { database, sealing, clock, config } = deps;
  const mode = config.isProduction ? 'production' : 'development';
  return (
    new Hono<AppEnv>()
      .post(
        '/uploads/sessions',
        rateLimit(deps, 'upload-sessions', perMinute.sessions[mode]),
        describeRoute({
          summary: '先传材料：开一个上传会话，两小时内有效',
          tags: ['uploads'],
          responses: { 201: { description: '会话和它的钥匙', content: { 'application/json': { schema: resolver(UploadSession) } } } },
        }),
        async (c) => {
          const once = { scope: 'upload-session', key: c.req.header('Idempotency-Key'), body: null };
          const session = await onceInTransaction(deps, once, async (tx) => {
            const { row, session: made } = newUploadSession(deps, null);
            await createUploadSession(tx, row);
            return made;
          });
          return c.json(session, 201);
        },
      )
      // `sessions` is no upload's identifier.
      .all('/uploads/sessions', () => {
        throw new Problem('method-not-allowed', { headers: { Allow: 'POST' } });
      })
      .get(
        '/uploads/sessions/:id/uploads',
        describeRoute({
          summary: '会话里的文件',
          tags: ['uploads'],
          responses: { 200: { description: '文件和各自传到哪里', content: { 'application/json': { schema: resolver(UploadList) } } } },
        }),
        async (c) => {
          const session = await getSession(deps, c);
          const uploads = await listSessionUploads(database.db, session.id);
          return c.json({ uploads: uploads.map((row) => toUpload(row, sealing)) });
        },
      )
      .post(
        '/uploads/sessions/:id/uploads',
        describeRoute({
          summary: '登记一个要传的文件',
          tags: ['uploads'],
          responses: { 201: uploadAnswer('接下来从 offset 开始传'), 413: { description: '文件太多或太大' } },
        }),
        jsonBody(UploadRequest),
        async (c) => {
          const session = await getSession(deps, c);
          const request = c.req.valid('json');
          const once = { scope: `upload ${session.id}`, key: c.req.header('Idempotency-Key'), body: request };
          const upload = await onceInTransaction(deps, once, async (tx) => {
            const row = newUpload(deps, session.id, request);
            if (!(await createUpload(tx, row, { filesMax, bytesMax: sessionBytesMax }))) throw tooMuch();
            return toUpload(row, sealing);
          });
          return c.json(upload, 201);
        },
      )
      .get('/uploads/:uploadId', describeRoute({ summary: '一个文件传到哪里', tags: ['uploads'], responses: { 200: uploadAnswer('文件') } }), async (c) => {
        return c.json(toUpload(await getUpload(deps, c), sealing));
      })
      .patch(
        '/uploads/:uploadId',
        rateLimit(deps, 'upload-pieces', perMinute.pieces[mode]),
        describeRoute({
          summary: '传一段，从 Upload-Offset 开始，最多 1 MB',
          tags: ['uploads'],
          parameters: [{ name: 'Upload-Offset', in: 'header', required: true, schema: { type: 'integer', minimum: 0 } }],
          requestBody: { required: true, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } },
          responses: { 200: uploadAnswer('已收到'), 409: { description: '位置不对，offset 是该接着传的位置' }, 415: { description: '不是 JPG、PNG、PDF' } },
        }),
        async (c) => {
          const offset = readOffset(c.req.header('Upload-Offset'));
          const keyBlind = blindUploadKey(sealing, readBearer(c));
          const piece = Buffer.from(await c.req.arrayBuffer());
          const id = readUploadId(c.req.param('uploadId'));
          const sha256 = createHash('sha256').update(piece).digest('hex');
          const once = { scope: `piece ${id}`, key: c.req.header('Idempotency-Key'), body: { offset, sha256 } };
          const received = await onceInTransaction(deps, once, async (tx) => {
            const row = await findUploadByKey(tx, { id, keyBlind, now: clock.now(), lock: true });
            if (!row) throw uploadNotFound();
            const result = await receivePiece(deps, tx, row, offset, piece);
            const isWhole = result.kind === 'kept' && result.upload.complete && row.completedAt === null;
            if (isWhole && row.matterId !== null) await tellOfMaterial(deps, tx, await getMatterForUpdate(tx, row.matterId), row.material);
            return result;
          });
          return c.json(keptOrThrow(received));
        },
      )
      .delete(
        '/uploads/:uploadId',
        describeRoute({ summary: '拿掉一个还没有随申请提交的文件', tags: ['uploads'], responses: { 204: { description: '已拿掉' } } }),
        async (c) => {
          const id = readUploadId(c.req.param('uploadId'));
          const keyBlind = blindUploadKey(sealing, readBearer(c));
          await onceInTransaction(deps, { scope: `upload removed ${keyBlind}`, key: c.req.header('Idempotency-Key'), body: { id } }, async (tx) => {
            const upload = await findUploadByKey(tx, { id, keyBlind, now: clock.now() });
            if (!upload) throw uploadNotFound();
            if (upload.matterId !== null) throw new Problem('move-not-allowed', { detail: '文件已随申请提交，不能拿掉。交错了请补交正确的，或联系工作人员。' });
            await deleteUpload(tx, upload.id);
          });
          return c.body(null, 204);
        },
      )
  );
}

async function getSession(deps: Deps, c: Context<AppEnv>): Promise<UploadSessionRow> {
  const keyBlind = blindUploadKey(deps.sealing, readBearer(c));
  const session = await findUploadSession(deps.database.db, { id: readUploadId(c.req.param('id')), keyBlind, now: deps.clock.now() });
  if (!session) throw uploadNotFound();
  return session;
}

async function getUpload(deps: Deps, c: Context<AppEnv>): Promise<UploadRow & { matterId: string | null }> {
  const keyBlind = blindUploadKey(deps.sealing, readBearer(c));
  const upload = await findUploadByKey(deps.database.db, { id: readUploadId(c.req.param('uploadId')), keyBlind, now: deps.clock.now() });
  if (!upload) throw uploadNotFound();
  return upload;
}

function readOffset(text: string | undefined): number {
  if (text === undefined || !/^\d{1,9}$/.test(text))
    throw new Problem('invalid-input', { issues: [{ path: 'Upload-Offset', message: '要写明从第几个字节开始' }] });
  return Number(text);
}
