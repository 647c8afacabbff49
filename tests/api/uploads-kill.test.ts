import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import type { Upload, UploadSession } from '../../apps/api/src/contract/uploads.ts';
import { makePng, sha256 } from '../support/files.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const pieceBytes = 1024 * 1024;
const dataDirectory = mkdtempSync(join(tmpdir(), 'mingbai-kill-'));
const startsWithinMs = 240_000;
let server: TestServer | undefined;
afterAll(async () => {
  await server?.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

test(
  'an upload goes on where it was when the server was killed, and the first password is told once',
  async () => {
    const template = inject('templateDirectory');
    // The knowledge is there already where the suite runs embedded: only the start is waited for.
    if (template !== '') cpSync(template, dataDirectory, { recursive: true });
    server = await startTestServer({ dataDirectory });
    const password = /admin {2}密码：(\S+)/.exec(server.output())?.[1];
    expect(password).toBeDefined();
    const json = { 'Content-Type': 'application/json' };
    const session = (await (await fetch(`${server.url}/api/uploads/sessions`, { method: 'POST', headers: json })).json()) as UploadSession;
    const bearer = { Authorization: `Bearer ${session.key}` };
    const file = makePng(1_500_000);
    const body = JSON.stringify({ material: 'identity', fileName: 'a.png', type: 'image/png', bytes: file.length, sha256: sha256(file) });
    const declared = await fetch(`${server.url}/api/uploads/sessions/${session.id}/uploads`, { method: 'POST', body, headers: { ...json, ...bearer } });
    const { id } = (await declared.json()) as Upload;
    const send = (url: string, from: number): Promise<Response> =>
      fetch(`${url}/api/uploads/${id}`, {
        method: 'PATCH',
        body: new Uint8Array(file.subarray(from, from + pieceBytes)),
        headers: { ...bearer, 'Content-Type': 'application/octet-stream', 'Upload-Offset': String(from) },
      });
    expect((await send(server.url, 0)).status).toBe(200);
    const gone = new Promise((resolve) => server?.process.once('exit', resolve));
    server.process.kill('SIGKILL');
    await gone;
    server = await startTestServer({ dataDirectory });
    expect(server.output()).not.toContain('密码');
    const { offset } = (await (await fetch(`${server.url}/api/uploads/${id}`, { headers: bearer })).json()) as Upload;
    expect(offset).toBe(pieceBytes);
    expect(await (await send(server.url, offset)).json()).toMatchObject({ complete: true });
    const signIn = await fetch(`${server.url}/api/desk/session`, { method: 'POST', body: JSON.stringify({ username: 'admin', password }), headers: json });
    expect(signIn.status).toBe(204);
  },
  startsWithinMs,
);
