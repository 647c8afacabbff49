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

/** Where one can go; what the bureau has not filled in is null. */
export const PublicPlace = z
  .object({
    id: z.string(),
    kind: z.enum(['hall', 'station', 'office', 'bureau', 'centre', 'reconsideration', 'site']),
    name: z.string(),
    services: z.array(z.string()),
    note: z.string().nullable(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    hours: z.string().nullable(),
  })
  .meta({ id: 'PublicPlace' });
export type PublicPlace = z.infer<typeof PublicPlace>;

/** What a citizen's screen needs to know of this bureau. Unknown local facts are null, and the screen says the window decides. */
export const PublicSettings = z
  .object({
    districtName: z.string(),
    sample: z.boolean().describe('true：这是示例区，地址电话均未填写'),
    hallName: z.string(),
    officialTexts: z.boolean(),
    modelEnabled: z.boolean(),
    publicUrl: z.string().describe('居民的手机能打开的网址，二维码用它'),
    places: z.array(PublicPlace),
    hotlines: z.array(z.object({ number: z.string(), name: z.string(), use: z.string() })),
  })
  .meta({ id: 'PublicSettings' });
export type PublicSettings = z.infer<typeof PublicSettings>;
