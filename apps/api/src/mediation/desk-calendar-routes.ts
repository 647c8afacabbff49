import { toDateInChina } from '@mingbai/ingest';
import { addDays } from '@mingbai/knowledge';
import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import {
  CalendarException,
  CalendarExceptionRequest,
  CalendarExceptionSet,
  CalendarView,
  OpeningHours,
  OpeningHoursList,
  OpeningHoursRequest,
  type Role,
} from '../contract/desk.ts';
import { type DeskEnv, deskOperation, onlyFor } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { json, query } from '../matters/answers.ts';
import { once } from '../once.ts';
import { invalid, Problem } from '../problem.ts';
import { isUuid, jsonBody, readDay } from '../validate.ts';
import { readCommittee } from './committees.ts';
import { writeCalendar } from './desk-calendar.ts';
import { listExceptions, removeException, setException } from './desk-exceptions.ts';
import { addHours, listHours, removeHours, replaceHours } from './desk-hours.ts';
import { mayTouchAsked, mayTouchException, mayTouchHours } from './scope.ts';

const readers: readonly Role[] = ['clerk', 'mediator', 'chief'];
const writers: readonly Role[] = ['mediator', 'chief'];
const CalendarExceptionList = z.object({ exceptions: z.array(CalendarException) }).meta({ id: 'CalendarExceptionList' });
const HoursRemoved = z.object({ flagged: z.number().int() }).meta({ id: 'HoursRemoved' });

/** A committee's week: what is booked, when it is open, and the days that are otherwise. */
export function deskCalendarRoutes(deps: Deps, ready: () => Promise<void>) {
  const writeOnce = async <Result>(c: Context<DeskEnv>, what: string, body: unknown, work: () => Promise<Result>): Promise<Result> => {
    const request = { scope: `${what} ${c.get('staff').username}`, key: c.req.header('Idempotency-Key'), body };
    return (await once(deps, request, work)).result;
  };
  const readerOfAsked = onlyFor(deps, readers, { mayTouch: mayTouchAsked('committeeId') });
  const writerOfHours = onlyFor(deps, writers, { mayTouch: mayTouchHours(deps) });
  return new Hono<DeskEnv>()
    .get(
      '/desk/mediation/calendar',
      describeRoute({
        ...deskOperation('调解日程', readers),
        ...query({ committeeId: '调解委员会编号', from: '从哪一天', to: '到哪一天' }),
        responses: { 200: json('日程', CalendarView) },
      }),
      readerOfAsked,
      async (c) => {
        await ready();
        const committeeId = readCommittee(deps, 'committeeId', c.req.query('committeeId'));
        if (committeeId === undefined) throw invalid('committeeId', '请选一个调解委员会');
        const from = readDay('from', c.req.query('from')) ?? toDateInChina(deps.clock.now());
        return c.json(await writeCalendar(deps, { committeeId, from, to: readDay('to', c.req.query('to')) ?? addDays(from, 6) }));
      },
    )
    .get(
      '/desk/mediation/opening-hours',
      describeRoute({
        ...deskOperation('开放时间', readers),
        ...query({ committeeId: '调解委员会编号' }),
        responses: { 200: json('开放时间', OpeningHoursList) },
      }),
      readerOfAsked,
      async (c) => {
        await ready();
        return c.json({ hours: await listHours(deps, c.get('staff'), readCommittee(deps, 'committeeId', c.req.query('committeeId'))) });
      },
    )
    .post(
      '/desk/mediation/opening-hours',
      describeRoute({ ...deskOperation('加开放时间', writers), responses: { 201: json('开放时间', OpeningHours) } }),
      onlyFor(deps, writers),
      jsonBody(OpeningHoursRequest),
      async (c) => {
        const body = c.req.valid('json');
        return c.json(await writeOnce(c, 'hours', body, () => addHours(deps, c.get('staff'), body)), 201);
      },
    )
    .put(
      '/desk/mediation/opening-hours/:id',
      describeRoute({ ...deskOperation('改开放时间', writers), responses: { 200: json('开放时间', OpeningHours) } }),
      writerOfHours,
      jsonBody(OpeningHoursRequest),
      async (c) => {
        const body = c.req.valid('json');
        const id = readId(c.req.param('id'));
        return c.json(await writeOnce(c, 'hours replaced', { id, ...body }, () => replaceHours(deps, c.get('staff'), id, body)));
      },
    )
    .delete(
      '/desk/mediation/opening-hours/:id',
      describeRoute({ ...deskOperation('删开放时间；已约的保留并标记', writers), responses: { 200: json('标记了几件', HoursRemoved) } }),
      writerOfHours,
      async (c) => {
        const id = readId(c.req.param('id'));
        return c.json(await writeOnce(c, 'hours removed', { id }, () => removeHours(deps, c.get('staff'), id)));
      },
    )
    .get(
      '/desk/mediation/calendar-exceptions',
      describeRoute({
        ...deskOperation('特别的日子', readers),
        ...query({ committeeId: '调解委员会编号' }),
        responses: { 200: json('特别的日子', CalendarExceptionList) },
      }),
      readerOfAsked,
      async (c) => c.json({ exceptions: await listExceptions(deps, c.get('staff'), readCommittee(deps, 'committeeId', c.req.query('committeeId'))) }),
    )
    .post(
      '/desk/mediation/calendar-exceptions',
      describeRoute({ ...deskOperation('定一个特别的日子', writers), responses: { 201: json('已定', CalendarExceptionSet) } }),
      onlyFor(deps, writers),
      jsonBody(CalendarExceptionRequest),
      async (c) => {
        const body = c.req.valid('json');
        return c.json(await writeOnce(c, 'exception', body, () => setException(deps, c.get('staff'), body)), 201);
      },
    )
    .delete(
      '/desk/mediation/calendar-exceptions/:id',
      describeRoute({ ...deskOperation('取消特别的日子', writers), responses: { 204: { description: '已取消' } } }),
      onlyFor(deps, writers, { mayTouch: mayTouchException(deps) }),
      async (c) => {
        const id = readId(c.req.param('id'));
        await writeOnce(c, 'exception removed', { id }, () => removeException(deps, c.get('staff'), id));
        return c.body(null, 204);
      },
    );
}

function readId(id: string): string {
  if (!isUuid(id)) throw new Problem('not-found', { detail: '没有这一项。' });
  return id;
}
