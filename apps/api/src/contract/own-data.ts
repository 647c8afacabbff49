import { z } from 'zod';
import { Basis, Day, Instant } from './shared.ts';

/** Everything of one's own matter, unmasked; members of `given` are as they were handed in. */
export const OwnData = z
  .object({
    exportedAt: Instant,
    receiptNo: z.string(),
    kind: z.enum(['aid', 'mediation']),
    state: z.string(),
    channel: z.string(),
    receivedAt: Instant,
    given: z.record(z.string(), z.unknown()),
    details: z.record(z.string(), z.unknown()),
    history: z.array(z.object({ at: Instant, state: z.string(), by: z.string(), words: z.record(z.string(), z.unknown()) })),
    deadlines: z.array(z.object({ code: z.string(), startedOn: Day, dueOn: Day, endedOn: Day.nullable() })),
    consents: z.array(z.object({ kind: z.string(), version: z.string(), textHash: z.string(), at: Instant, signature: z.unknown() })),
    ratings: z.array(z.object({ at: Instant, satisfied: z.number().int().nullable(), comment: z.string() })),
    files: z.array(z.object({ id: z.uuid(), material: z.string(), fileName: z.string(), type: z.string(), bytes: z.number().int(), at: Instant })),
    keptUntil: Day.nullable(),
  })
  .meta({ id: 'OwnData' });
export type OwnData = z.infer<typeof OwnData>;

export const ErasureRequest = z.object({ reason: z.string().trim().max(500).optional() }).meta({ id: 'ErasureRequest' });
/** `blocked`: the matter still runs or its file must be kept; `waiting`: staff decide and answer. */
export const ErasureReply = z
  .object({ state: z.enum(['blocked', 'waiting']), text: z.string(), basis: z.array(Basis), keptUntil: Day.nullable() })
  .meta({ id: 'ErasureReply' });
export type ErasureReply = z.infer<typeof ErasureReply>;
