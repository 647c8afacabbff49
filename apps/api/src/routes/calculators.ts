import { toDateInChina } from '@mingbai/ingest';
import { findCalculator, formatArticleLabel, type Library, toLocalFigures } from '@mingbai/knowledge';
import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { Calculation, CalculationRequest, CalculatorList } from '../contract/calculators.ts';
import type { Basis } from '../contract/shared.ts';
import type { AppEnv, Deps } from '../deps.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { Problem } from '../problem.ts';
import { jsonBody } from '../validate.ts';
import { getKnowledge } from './knowledge.ts';

const estimate = '这是估算，以裁判或窗口核定为准。';

/** Sums a resident can make beforehand. Nothing is stored, so the same request has the same answer with or without an idempotency key. */
export function calculatorRoutes(deps: Deps) {
  const { calculators: book, rules, calendar } = deps.ruleBook;
  const list = CalculatorList.parse(book);
  const local = toLocalFigures(deps.district.file);
  return new Hono<AppEnv>()
    .get(
      '/calculators',
      describeRoute({
        summary: '能算什么，各要填什么',
        responses: { 200: { description: '计算器', content: { 'application/json': { schema: resolver(CalculatorList) } } } },
      }),
      (c) => c.json(list),
    )
    .post(
      '/calculators/:id',
      describeRoute({
        summary: '算一算',
        description: '要填什么见 GET /api/calculators 里这一种的 input。',
        responses: {
          200: { description: '结果、怎么算出来的、依据', content: { 'application/json': { schema: resolver(Calculation) } } },
          404: { description: '没有这种计算器' },
          422: { description: '有些内容需要修改' },
        },
      }),
      rateLimit(deps, 'search', deps.config.searchLimitPerMinute),
      jsonBody(CalculationRequest),
      (c) => {
        const calculator = findCalculator(book, c.req.param('id'));
        if (!calculator) throw new Problem('not-found', { detail: '没有这种计算器。' });
        const { library } = getKnowledge(deps);
        const today = toDateInChina(deps.clock.now());
        const run = calculator.run(c.req.valid('json'), { today, calendar, deadlines: rules.deadlines, lpr: book.lpr, local });
        if (!run.ok) throw new Problem('invalid-input', { issues: run.issues });
        const { basis, notes, resultMax = null, ...outcome } = run.outcome;
        const body: Calculation = { ...outcome, resultMax, basis: toBasis(basis, library), notice: [estimate, ...notes].join('\n') };
        return c.json(body);
      },
    );
}

/** Only articles a resident can open here are shown. */
function toBasis(refs: readonly string[], library: Library): Basis[] {
  return refs.flatMap((ref) => {
    const [slug = '', number = ''] = ref.split(':');
    const law = library.laws.get(slug);
    return law && library.find(ref) ? [{ slug, article: Number(number), label: `${law.shortTitle}${formatArticleLabel(Number(number))}` }] : [];
  });
}
