import { z } from 'zod';

const date = z.iso.date();
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** One file of a law: what it must weigh and hash to, and where it can be had, best first. */
export const LawFile = z.strictObject({
  /** `<slug>/NN.md`, under which it is kept. */
  name: z.string().regex(/^[a-z0-9-]+\/\d{2}\.md$/),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sources: z.array(z.url()).min(1),
});
export type LawFile = z.infer<typeof LawFile>;

/** An article still in the text that a later one has overtaken: it must not be told as law. */
const OvertakenArticle = z.strictObject({
  article: z.int().positive(),
  paragraph: z.int().positive().optional(),
  by: z.strictObject({ slug, article: z.int().positive() }),
  note: z.string().min(1),
});

/** The facts we hold about a law whose text is fetched at set-up. */
export const LawEntry = z.strictObject({
  slug,
  title: z.string().min(1),
  shortTitle: z.string().min(1),
  /** What people write instead of the title. */
  aliases: z.array(z.string().min(1)),
  category: z.enum(['法律', '行政法规', '党内法规/行政法规', '部门规章', '司法解释']),
  version: z.string().min(1),
  documentNumber: z.string().optional(),
  /** As the text gives it: for a law changed by 修正 the original's date in force, not the amendment's. */
  effectiveInText: date.nullable(),
  /** Only where the date in the text is this very version's. */
  effectiveFrom: date.optional(),
  status: z.enum(['in-force', 'amended', 'repealed', 'superseded']),
  /** Formally perhaps in force, overtaken in substance: rank it below `supersededBy`. */
  rank: z.literal('superseded').optional(),
  supersededBy: slug.optional(),
  notes: z.array(z.string().min(1)),
  overtaken: z.array(OvertakenArticle).optional(),
  articles: z.int().positive(),
  source: z.strictObject({ repo: z.string(), commit: z.string().regex(/^[0-9a-f]{40}$/), licence: z.string() }),
  files: z.array(LawFile).min(1),
});
export type LawEntry = z.infer<typeof LawEntry>;

/** `content/laws/manifest.json`. */
export const LawManifest = z.strictObject({ laws: z.array(LawEntry).min(1) });
export type LawManifest = z.infer<typeof LawManifest>;

/** A law the Civil Code ended, and what of the code took its place. */
export const RepealedLaw = z.strictObject({
  slug,
  title: z.string().min(1),
  shortTitle: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  repealedFrom: date,
  repealedBy: z.strictObject({ slug, article: z.int().positive() }),
  replacedBy: z.array(z.strictObject({ slug, part: z.string().min(1), fromArticle: z.int().positive(), toArticle: z.int().positive() })).min(1),
});
export type RepealedLaw = z.infer<typeof RepealedLaw>;

/** `content/laws/repealed.json`. */
export const RepealedLaws = z.strictObject({ laws: z.array(RepealedLaw).min(1) });
export type RepealedLaws = z.infer<typeof RepealedLaws>;
