import { findSlotOfMatter } from '@mingbai/db';
import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { RatingRequest } from '../contract/aid.ts';
import { BookingReceipt, BookingRequest, BookingView, CancellationRequest, RescheduleRequest } from '../contract/mediation.ts';
import type { AppEnv, Deps } from '../deps.ts';
import { getOwnMatter, readBearer } from '../matters/access.ts';
import { json, pdf, query, sendPdf } from '../matters/answers.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { Problem } from '../problem.ts';
import { jsonBody } from '../validate.ts';
import { bookMediation } from './book.ts';
import { getCommittee } from './committees.ts';
import { readDetails } from './file.ts';
import { cancelBooking, endMediation, rateMediation, rescheduleBooking } from './own-booking.ts';
import { printPaper } from './print-papers.ts';
import { writeReminder } from './reminder.ts';
import { writeBookingView } from './view.ts';

const bookingsPerMinute = { production: 60, development: 6000 };
const own = '/mediation/bookings/:receiptNo';

/** Booking, and what its owner may do with it: receipt number in the path, access code as Bearer. */
export function mediationBookingRoutes(deps: Deps, ready: () => Promise<void>) {
  const request = async (c: Context<AppEnv>) => ({ matter: await getOwnMatter(deps, c, 'mediation'), key: c.req.header('Idempotency-Key') });
  const view = (summary: string) =>
    describeRoute({ summary, tags: ['mediation'], responses: { 200: json('预约', BookingView), 409: { description: '现在不能这样办' } } });
  const limit = rateLimit(deps, 'own-mediation', deps.config.searchLimitPerMinute);
  return new Hono<AppEnv>()
    .post(
      '/mediation/bookings',
      rateLimit(deps, 'book', deps.config.isProduction ? bookingsPerMinute.production : bookingsPerMinute.development),
      describeRoute({
        summary: '申请调解并约时间',
        tags: ['mediation'],
        responses: { 201: json('回执', BookingReceipt), 409: { description: 'slot-taken 或 hold-expired，附 alternatives' } },
      }),
      jsonBody(BookingRequest),
      async (c) => {
        await ready();
        return c.json(await bookMediation(deps, c.req.valid('json'), c.req.header('Idempotency-Key')), 201);
      },
    )
    .get(own, limit, view('我的预约'), async (c) => c.json(await writeBookingView(deps, deps.database.db, await getOwnMatter(deps, c, 'mediation'))))
    .post(`${own}/cancellations`, limit, view('取消'), jsonBody(CancellationRequest), async (c) =>
      c.json(await cancelBooking(deps, await request(c), c.req.valid('json'))),
    )
    .post(`${own}/endings`, limit, view('不调解了'), jsonBody(CancellationRequest), async (c) =>
      c.json(await endMediation(deps, await request(c), c.req.valid('json'))),
    )
    .post(`${own}/reschedules`, limit, view('改期'), jsonBody(RescheduleRequest), async (c) =>
      c.json(await rescheduleBooking(deps, await request(c), c.req.valid('json'))),
    )
    .post(`${own}/ratings`, limit, view('评价'), jsonBody(RatingRequest), async (c) => c.json(await rateMediation(deps, await request(c), c.req.valid('json'))))
    .get(
      `${own}/:name{[a-z-]+\\.pdf}`,
      limit,
      describeRoute({ summary: '回执和文书', tags: ['mediation'], ...query({ format: 'slip：80 毫米小票' }), responses: { 200: pdf } }),
      async (c) => {
        const matter = await getOwnMatter(deps, c, 'mediation');
        const name = c.req.param('name').replace(/\.pdf$/, '');
        // The session record stays with the committee.
        if (name === 'record') throw new Problem('not-found');
        const format = c.req.query('format') === 'slip' ? 'slip' : 'a4';
        return sendPdf(name, await printPaper(deps, deps.database.db, { matter, name, accessCode: readBearer(c), format }));
      },
    )
    .get(
      `${own}/reminder.ics`,
      limit,
      describeRoute({
        summary: '日历提醒',
        tags: ['mediation'],
        responses: { 200: { description: '日历文件', content: { 'text/calendar': { schema: { type: 'string' } } } } },
      }),
      async (c) => {
        const matter = await getOwnMatter(deps, c, 'mediation');
        const claim = await findSlotOfMatter(deps.database.db, matter.id);
        if (!claim) throw new Problem('not-found', { detail: '现在没有约好的时间。' });
        const { name, address } = getCommittee(deps, readDetails(matter).committeeId);
        const file = writeReminder(claim, claim.mode === 'on-site' ? (address ?? name) : '', deps.clock.now());
        return c.body(file, 200, { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'attachment; filename="mingbai.ics"' });
      },
    );
}
