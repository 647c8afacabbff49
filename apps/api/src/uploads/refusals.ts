import type { Upload } from '../contract/uploads.ts';
import { Problem, type ProblemDetails } from '../problem.ts';
import type { ProblemCode } from '../contract/problems.ts';
import type { Received } from './receive.ts';

export const filesMax = 20;
export const sessionBytesMax = 60 * 1024 * 1024;

const refusals = {
  'wrong-size': () => ['invalid-input', { issues: [{ path: 'body', message: '这一段的长度不对：每段 16 KB 到 1 MB，合起来等于文件大小' }] }],
  'wrong-hash': () => ['invalid-input', { issues: [{ path: 'sha256', message: '文件在路上传坏了，请重新上传' }] }],
  'wrong-type': () => ['unsupported-file', { detail: '文件打不开，或者不是 JPG、PNG、PDF。请换一个文件，或用相机重新拍一张。' }],
} satisfies Record<string, () => [ProblemCode, ProblemDetails]>;

/** The file as far as it has come. Throws what became of a piece that was not kept. */
export function keptOrThrow(received: Received): Upload {
  if (received.kind === 'kept') return received.upload;
  if (received.kind === 'wrong-offset') {
    const { offset } = received;
    throw new Problem('upload-offset', { detail: `请从第 ${offset} 字节接着传。`, headers: { 'Upload-Offset': String(offset) }, extra: { offset } });
  }
  const [code, details] = refusals[received.kind]();
  throw new Problem(code, details);
}

export function tooMuch(): Problem {
  return new Problem('body-too-large', { detail: `一次最多 ${filesMax} 个文件，合计 ${sessionBytesMax / 1024 / 1024} MB。` });
}
