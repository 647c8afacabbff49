import { toDateInChina } from '@mingbai/ingest';
import { computeDeadline, daysBetween, type DeadlineProblem, isUrgentDay, toIcs } from '@mingbai/knowledge';
import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { Deadline, DeadlineRequest } from '../contract/deadlines.ts';
import { Triage, TriageRequest } from '../contract/triage.ts';
import type { AppEnv, Deps } from '../deps.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { Problem } from '../problem.ts';
import { jsonBody } from '../validate.ts';
import { getKnowledge } from './knowledge.ts';

const passagesMax = 8;

export function triageRoutes(deps: Deps) {
  return new Hono<AppEnv>()
    .post(
      '/triage',
      rateLimit(deps, 'search', deps.config.searchLimitPerMinute),
      describeRoute({
        summary: '属于哪类事、去哪个门、为什么',
        description: '不写 message 也不带 answers 时，返回“点着选”的第一个问题。',
        responses: { 200: { description: '引导', content: { 'application/json': { schema: resolver(Triage) } } } },
      }),
      jsonBody(TriageRequest),
      async (c) => {
        const { message = '', answers = {} } = c.req.valid('json');
        const { triager, retriever } = getKnowledge(deps);
        const hits = message === '' ? [] : await retriever.retrieve(message, { limit: passagesMax });
        const body: Triage = triager.explore({ message, answers, hits });
        return c.json(body);
      },
    )
    .post(
      '/deadlines',
      describeRoute({
        summary: '算最后一天',
        description: 'Accept: text/calendar 时返回日历文件。',
        responses: {
          200: { description: '期限', content: { 'application/json': { schema: resolver(Deadline) }, 'text/calendar': { schema: { type: 'string' } } } },
          422: { description: '没有这种期限，或日期不对' },
        },
      }),
      jsonBody(DeadlineRequest),
      rateLimit(deps, 'search', deps.config.searchLimitPerMinute),
      (c) => {
        const today = toDateInChina(deps.clock.now());
        const { rules, calendar } = deps.ruleBook;
        const { library } = getKnowledge(deps);
        const titles = (slug: string): string => library.laws.get(slug)?.shortTitle ?? slug;
        const result = computeDeadline(c.req.valid('json'), rules.deadlines, calendar, titles, today);
        if (!result.ok) throw new Problem('invalid-input', { issues: [{ path: result.field, message: problemSentences[result.problem] }] });
        // Only articles a resident can open here are shown as its basis.
        const deadline = { ...result.deadline, basis: result.deadline.basis.filter(({ slug, article }) => library.find(`${slug}:${article}`)) };
        if (c.req.header('Accept')?.includes('text/calendar')) {
          const file = toIcs(deadline, today);
          if (file === undefined) throw new Problem('invalid-input', { detail: '这件事没有最后一天，不用记到日历里。' });
          return c.body(file, 200, { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'attachment; filename="mingbai.ics"' });
        }
        const daysLeft = deadline.lastDay === null ? null : daysBetween(today, deadline.lastDay);
        const { code } = c.req.valid('json');
        const body: Deadline = { ...deadline, code, daysLeft, urgent: deadline.lastDay !== null && isUrgentDay(deadline.lastDay, today) };
        return c.json(body);
      },
    );
}

const problemSentences: Record<DeadlineProblem, string> = {
  'unknown-code': '没有这一种期限',
  'missing-date': '请填写这个日期，才能算出最后一天',
  'impossible-date': '这个日期不存在，请检查年月日',
};
