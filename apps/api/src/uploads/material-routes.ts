import { createHash } from 'node:crypto';
import { createUpload, createUploadSession, findMatterUpload, type Db, getMatterForUpdate } from '@mingbai/db';
import { type Context, Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { type AidMaterial, aidMaterials } from '../contract/aid.ts';
import { Upload, uploadBytesMax, UploadSession } from '../contract/uploads.ts';
import type { AppEnv, Deps } from '../deps.ts';
import { getOwnMatter } from '../matters/access.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { onceInTransaction } from '../once.ts';
import { Problem } from '../problem.ts';
import { findFileType } from './file-type.ts';
import { receiveWhole } from './receive.ts';
import { filesMax, keptOrThrow, sessionBytesMax } from './refusals.ts';
import { sendFile } from './send-file.ts';
import { refuseClosed, tellOfMaterial } from './tell-of-material.ts';
import { newUpload, newUploadSession, readUploadId, uploadNotFound } from './session.ts';

/** From one address; a whole hall may share one. */
const perMinute = { production: 60, development: 1200 };

/** Materials handed in after the application: at once by a form, or piece by piece through a session of the matter. */
export function materialRoutes(deps: Deps) {
  const limit = rateLimit(deps, 'materials', deps.config.isProduction ? perMinute.production : perMinute.development);
  return new Hono<AppEnv>()
    .post(
      '/aid/applications/:receiptNo/materials',
      limit,
      describeRoute({
        summary: '补交一份材料',
        tags: ['aid'],
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                required: ['code', 'file'],
                properties: { code: { type: 'string', enum: [...aidMaterials] }, file: { type: 'string', format: 'binary' } },
              },
            },
          },
        },
        responses: {
          201: { description: '已收到', content: { 'application/json': { schema: resolver(Upload) } } },
          409: { description: '事项已经办结' },
          415: { description: '不是 JPG、PNG、PDF' },
        },
      }),
      async (c) => {
        const matter = await getOwnMatter(deps, c, 'aid');
        const material = await readForm(c);
        const sha256 = createHash('sha256').update(material.file).digest('hex');
        const once = { scope: `materials ${matter.id}`, key: c.req.header('Idempotency-Key'), body: { code: material.code, sha256 } };
        return c.json(await onceInTransaction(deps, once, (tx) => addMaterial(deps, tx, matter.id, { ...material, sha256 })), 201);
      },
    )
    .post(
      '/aid/applications/:receiptNo/upload-sessions',
      limit,
      describeRoute({
        summary: '补交材料：开一个属于这件申请的上传会话',
        tags: ['aid'],
        responses: { 201: { description: '会话和它的钥匙', content: { 'application/json': { schema: resolver(UploadSession) } } } },
      }),
      async (c) => {
        const matter = await getOwnMatter(deps, c, 'aid');
        refuseClosed(matter);
        const once = { scope: `upload-session ${matter.id}`, key: c.req.header('Idempotency-Key'), body: null };
        const session = await onceInTransaction(deps, once, async (tx) => {
          const made = newUploadSession(deps, matter.id);
          await createUploadSession(tx, made.row);
          return made.session;
        });
        return c.json(session, 201);
      },
    )
    .get(
      '/aid/applications/:receiptNo/files/:uploadId',
      describeRoute({ summary: '看自己交的一个文件', tags: ['aid'], responses: { 200: { description: '文件' }, 404: { description: '没有这个文件' } } }),
      async (c) => {
        const matter = await getOwnMatter(deps, c, 'aid');
        const upload = await findMatterUpload(deps.database.db, readUploadId(c.req.param('uploadId')));
        if (upload?.matterId !== matter.id) throw uploadNotFound();
        return sendFile(deps, upload);
      },
    );
}

interface Material {
  code: AidMaterial;
  file: Buffer;
  fileName: string;
}

async function readForm(c: Context<AppEnv>): Promise<Material> {
  const { code, file } = await c.req.parseBody().catch((cause: unknown) => {
    // What the size limit throws while reading has its own answer.
    throw cause instanceof TypeError ? new Problem('unreadable-body', { detail: '文件没有传完整，请再试一次。' }) : cause;
  });
  const known = aidMaterials.find((material) => material === code);
  const issues = [
    ...(known === undefined ? [{ path: 'code', message: '请选这是哪份材料' }] : []),
    ...(file instanceof File && file.size > 0 ? [] : [{ path: 'file', message: '请选一个文件' }]),
  ];
  if (known === undefined || !(file instanceof File) || issues.length > 0) throw new Problem('invalid-input', { issues });
  if (file.size > uploadBytesMax) throw new Problem('body-too-large', { detail: '单个文件最大 20 MB。' });
  return { code: known, file: Buffer.from(await file.arrayBuffer()), fileName: file.name.slice(0, 200) || known };
}

async function addMaterial(deps: Deps, tx: Db, matterId: string, { code, file, fileName, sha256 }: Material & { sha256: string }): Promise<Upload> {
  const matter = await getMatterForUpdate(tx, matterId);
  refuseClosed(matter);
  const type = findFileType(file);
  if (!type) return keptOrThrow({ kind: 'wrong-type' });
  const session = { ...newUploadSession(deps, matterId).row, expiresAt: deps.clock.now() };
  await createUploadSession(tx, session);
  const row = newUpload(deps, session.id, { material: code, fileName, type, bytes: file.length, sha256 });
  await createUpload(tx, row, { filesMax, bytesMax: sessionBytesMax });
  const upload = keptOrThrow(await receiveWhole(deps, tx, row, file));
  await tellOfMaterial(deps, tx, matter, code);
  return upload;
}
