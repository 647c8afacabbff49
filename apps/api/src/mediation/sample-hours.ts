import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOpeningHours, type Db, getOrCreateResource, listCommitteesWithHours, type OpeningHoursRow } from '@mingbai/db';
import { z } from 'zod';
import { slotModes } from '../contract/mediation.ts';
import type { Deps } from '../deps.ts';
import { repositoryRoot } from '../repository-root.ts';

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const Seat = z.strictObject({
  mediator: z.string().nullable(),
  room: z.string().nullable(),
  mode: z.enum(slotModes),
  weekdays: z.array(z.int().min(1).max(7)),
  spans: z.array(z.tuple([Time, Time])),
  slotMinutes: z.int().min(15).max(240),
});
const SampleHours = z.strictObject({
  sample: z.literal(true),
  committees: z.array(z.strictObject({ committeeId: z.string(), seats: z.array(Seat) })),
});
type SampleCommittee = z.infer<typeof SampleHours>['committees'][number];

const firstDay = '2026-01-01';

/** Gives the sample district's committees sample hours, each only while it has never had any. Several processes may do so at once. */
async function seedSampleHours({ database, district }: Deps): Promise<void> {
  if (!district.sample) return;
  const known = new Set(district.file.committees.map(({ id }) => id));
  const having = new Set(await listCommitteesWithHours(database.db));
  const file = SampleHours.parse(JSON.parse(readFileSync(join(repositoryRoot, 'packages/knowledge/content/districts/sample/opening-hours.json'), 'utf8')));
  const lacking = file.committees.filter(({ committeeId }) => known.has(committeeId) && !having.has(committeeId));
  if (lacking.length === 0) return;
  await database.db.transaction(async (tx) => {
    for (const committee of lacking) await createOpeningHours(tx, await toRows(tx, committee));
  });
}

async function toRows(tx: Db, { committeeId, seats }: SampleCommittee): Promise<OpeningHoursRow[]> {
  const rows: OpeningHoursRow[] = [];
  for (const { mediator, room, mode, weekdays, spans, slotMinutes } of seats) {
    const mediatorNo = mediator === null ? null : await getOrCreateResource(tx, committeeId, 'mediator', mediator);
    const roomNo = room === null ? null : await getOrCreateResource(tx, committeeId, 'room', room);
    for (const weekday of weekdays)
      for (const [from, to] of spans) {
        const id = toUuid(JSON.stringify([committeeId, mediator, room, mode, weekday, from]));
        rows.push({
          id,
          committeeId,
          weekday,
          fromMinute: toMinute(from),
          toMinute: toMinute(to),
          slotMinutes,
          mode,
          mediatorNo,
          roomNo,
          fromDay: firstDay,
          untilDay: null,
        });
      }
  }
  return rows;
}

export function toMinute(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The same rows in every process, so that seeding twice writes once. */
function toUuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Seeds before the first request that needs hours; a failure is tried again by the next. */
export function seedHoursOnce(deps: Deps): () => Promise<void> {
  let seeding: Promise<void> | undefined;
  return () => {
    seeding ??= seedSampleHours(deps).catch((cause: unknown) => {
      seeding = undefined;
      throw cause;
    });
    return seeding;
  };
}
