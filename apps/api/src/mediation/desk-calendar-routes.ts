import { toDateInChina } from '@mingbai/ingest';
import { addDays } from '@mingbai/knowledge';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { CalendarException, CalendarExceptionRequest, CalendarView, OpeningHours, OpeningHoursList, OpeningHoursRequest, type Role } from '../contract/desk.ts';
import { type DeskEnv, deskOperation, onlyFor } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { once } from '../once.ts';
import { Problem } from '../problem.ts';
import { jsonBody } from '../validate.ts';
import { hasCommittee } from './committees.ts';
import { addHours, listExceptions, listHours, removeException, removeHours, replaceHours, setException, writeCalendar } from './desk-calendar.ts';
import { invalid, isUuid, json, readDay } from './public-routes.ts';

const readers: readonly Role[] = ['clerk', 'mediator', 'chief'];
const writers: readonly Role[] = ['mediator', 'chief'];
const CalendarExceptionList = z.object({ exceptions: z.array(CalendarException) }).meta({ id: 'CalendarExceptionList' });
const HoursRemoved = z.object({ flagged: z.number().int() }).meta({ id: 'HoursRemoved' });

/** A committee's week: what is booked, when it is open, and the days that are otherwise. */
export function deskCalendarRoutes(deps: Deps, ready: () => Promise<void>) {
  return new Hono<DeskEnv>()
    .get(
      '/desk/mediation/calendar',
      describeRoute({ ...deskOperation('调解日程', readers), responses: { 200: json('日程', CalendarView) } }),
      onlyFor(deps, readers),
      async (c) => {
        await ready();
        const committeeId = c.req.query('committeeId') ?? '';
        if (!hasCommittee(deps, committeeId)) throw invalid('committeeId', '没有这个调解委员会');
        const from = readDay('from', c.req.query('from')) ?? toDateInChina(deps.clock.now());
        return c.json(await writeCalendar(deps, { committeeId, from, to: readDay('to', c.req.query('to')) ?? addDays(from, 6) }));
      },
    )
    .get(
      '/desk/mediation/opening-hours',
      describeRoute({ ...deskOperation('开放时间', readers), responses: { 200: json('开放时间', OpeningHoursList) } }),
      onlyFor(deps, readers),
      async (c) => {
        await ready();
        return c.json({ hours: await listHours(deps, c.req.query('committeeId')) });
      },
    )
    .post(
      '/desk/mediation/opening-hours',
      describeRoute({ ...deskOperation('加开放时间', writers), responses: { 201: json('开放时间', OpeningHours) } }),
      onlyFor(deps, writers),
      jsonBody(OpeningHoursRequest),
      async (c) => {
        const body = c.req.valid('json');
        const request = { scope: `hours ${c.get('staff').username}`, key: c.req.header('Idempotency-Key'), body };
        const { result } = await once(deps, request, () => addHours(deps, c.get('staff'), body));
        return c.json(result, 201);
      },
    )
    .put(
      '/desk/mediation/opening-hours/:id',
      describeRoute({ ...deskOperation('改开放时间', writers), responses: { 200: json('开放时间', OpeningHours) } }),
      onlyFor(deps, writers),
      jsonBody(OpeningHoursRequest),
      async (c) => c.json(await replaceHours(deps, c.get('staff'), readId(c.req.param('id')), c.req.valid('json'))),
    )
    .delete(
      '/desk/mediation/opening-hours/:id',
      describeRoute({ ...deskOperation('删开放时间；已约的保留并标记', writers), responses: { 200: json('标记了几件', HoursRemoved) } }),
      onlyFor(deps, writers),
      async (c) => c.json(await removeHours(deps, c.get('staff'), readId(c.req.param('id')))),
    )
    .get(
      '/desk/mediation/calendar-exceptions',
      describeRoute({ ...deskOperation('特别的日子', readers), responses: { 200: json('特别的日子', CalendarExceptionList) } }),
      onlyFor(deps, readers),
      async (c) => c.json({ exceptions: await listExceptions(deps, c.req.query('committeeId')) }),
    )
    .post(
      '/desk/mediation/calendar-exceptions',
      describeRoute({ ...deskOperation('定一个特别的日子', writers), responses: { 201: json('已定', CalendarException) } }),
      onlyFor(deps, writers),
      jsonBody(CalendarExceptionRequest),
      async (c) => {
        const body = c.req.valid('json');
        const request = { scope: `exception ${c.get('staff').username}`, key: c.req.header('Idempotency-Key'), body };
        const { result } = await once(deps, request, () => setException(deps, c.get('staff'), body));
        return c.json(result, 201);
      },
    )
    .delete(
      '/desk/mediation/calendar-exceptions/:id',
      describeRoute({ ...deskOperation('取消特别的日子', writers), responses: { 204: { description: '已取消' } } }),
      onlyFor(deps, writers),
      async (c) => {
        await removeException(deps, c.get('staff'), readId(c.req.param('id')));
        return c.body(null, 204);
      },
    );
}

export function readId(id: string): string {
  if (!isUuid(id)) throw new Problem('not-found', { detail: '没有这一项。' });
  return id;
}
