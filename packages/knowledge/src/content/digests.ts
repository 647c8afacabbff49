import { z } from 'zod';
import { fields } from './fields.ts';

/** Our own plain wording of one article. `omits` names numbers of the article consciously left out. */
export const DigestEntry = z.strictObject({
  article: z.int().positive(),
  caption: z.string().min(3).max(20),
  digest: z.string().min(10).max(260),
  questions: z.array(z.string().min(5)).min(5),
  keywords: z.array(z.string().min(1)).min(3),
  field: z.enum(fields),
  omits: z.array(z.string()).optional(),
});
export type DigestEntry = z.infer<typeof DigestEntry>;

/** One file of `content/digests`: entries of one law. */
export const DigestFile = z.strictObject({ law: z.string(), entries: z.array(DigestEntry).min(1) });
export type DigestFile = z.infer<typeof DigestFile>;
