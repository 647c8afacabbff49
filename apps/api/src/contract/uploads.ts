import { z } from 'zod';
import { aidMaterials } from './aid.ts';
import { Instant } from './shared.ts';

export const uploadTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type UploadType = (typeof uploadTypes)[number];
export const uploadBytesMax = 20 * 1024 * 1024;
/** One piece of a file; a broken line costs no more than this. */
export const uploadPieceBytesMax = 1024 * 1024;

/** A place where files wait until the application is sent: `key` goes into `Authorization: Bearer`. */
export const UploadSession = z.object({ id: z.uuid(), key: z.string(), expiresAt: Instant }).meta({ id: 'UploadSession' });
export type UploadSession = z.infer<typeof UploadSession>;

export const UploadRequest = z
  .object({
    material: z.enum(aidMaterials, '请选这是哪份材料'),
    fileName: z.string().trim().min(1).max(200),
    type: z.enum(uploadTypes, '只收 JPG、PNG 图片和 PDF'),
    bytes: z.int().min(1, '文件是空的').max(uploadBytesMax, '单个文件最大 20 MB'),
    /** Hexadecimal SHA-256 of the whole file. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/, '文件校验码不对'),
  })
  .meta({ id: 'UploadRequest' });
export type UploadRequest = z.infer<typeof UploadRequest>;

/** `offset`: bytes received so far; a broken upload goes on from there. */
export const Upload = z
  .object({
    id: z.uuid(),
    material: z.enum(aidMaterials),
    fileName: z.string(),
    type: z.enum(uploadTypes),
    bytes: z.number().int(),
    offset: z.number().int(),
    complete: z.boolean(),
  })
  .meta({ id: 'Upload' });
export type Upload = z.infer<typeof Upload>;

export const UploadList = z.object({ uploads: z.array(Upload) }).meta({ id: 'UploadList' });

/** What is carried from the kiosk to the phone: sealed on the way, taken once, within ten minutes. */
export const HandoffRequest = z.object({ kind: z.enum(['draft', 'uploads']), payload: z.string().min(1).max(60_000) }).meta({ id: 'HandoffRequest' });
export const Handoff = z.object({ code: z.string(), url: z.string(), expiresAt: Instant }).meta({ id: 'Handoff' });
export type Handoff = z.infer<typeof Handoff>;
export const HandoffTake = z.object({ code: z.string('请填取件码').trim().min(1, '请填取件码').max(40) }).meta({ id: 'HandoffTake' });
export const HandoffTaken = z.object({ kind: z.enum(['draft', 'uploads']), payload: z.string() }).meta({ id: 'HandoffTaken' });
export type HandoffTaken = z.infer<typeof HandoffTaken>;
