import { appendAudit, findMatterUpload } from '@mingbai/db';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { Role } from '../contract/desk.ts';
import { type DeskEnv, deskOperation, onlyFor } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { sendFile } from './send-file.ts';
import { readUploadId, uploadNotFound } from './session.ts';

const readers = ['clerk', 'chief'] as const satisfies Role[];

/** Files of residents as staff fetch them: each fetch is in the audit under its matter. */
export function deskFileRoutes(deps: Deps) {
  const { database, clock } = deps;
  return new Hono<DeskEnv>().get(
    '/desk/files/:uploadId',
    describeRoute({
      ...deskOperation('取一个材料文件', readers),
      responses: { 200: { description: '文件，只作附件下载' }, 404: { description: '没有这个文件' } },
    }),
    onlyFor(deps, readers),
    async (c) => {
      const upload = await findMatterUpload(database.db, readUploadId(c.req.param('uploadId')));
      if (!upload) throw uploadNotFound();
      const { id, material, matterId } = upload;
      const actor = c.get('staff').username;
      await database.db.transaction((tx) => appendAudit(tx, { at: clock.now(), actor, action: 'file read', matterId, detail: { upload: id, material } }));
      return sendFile(deps, upload);
    },
  );
}
