import { z } from 'zod';

export const Health = z
  .object({
    status: z.enum(['ok', 'loading']),
    version: z.string(),
    database: z.enum(['pglite', 'postgres']),
    knowledge: z.object({
      articles: z.number().int(),
      cards: z.number().int(),
      places: z.number().int(),
      officialTexts: z.boolean(),
      vectors: z.boolean(),
    }),
    llm: z.object({ enabled: z.boolean() }),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

/** What a citizen's screen needs to know of this bureau. Unknown local facts are null, and the screen says the window decides. */
export const PublicSettings = z
  .object({
    districtName: z.string(),
    sample: z.boolean().describe('true：这是示例区，地址电话均未填写'),
    hallName: z.string(),
    officialTexts: z.boolean(),
    modelEnabled: z.boolean(),
    hotlines: z.array(z.object({ number: z.string(), name: z.string(), use: z.string() })),
  })
  .meta({ id: 'PublicSettings' });
export type PublicSettings = z.infer<typeof PublicSettings>;
