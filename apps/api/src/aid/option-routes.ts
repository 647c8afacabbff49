import { toDateInChina } from '@mingbai/ingest';
import { aidMaterialCodes, aidMaterialTable, aidMatterTable, aidTagTable, asksFixedIncome, isDeferrable, screenAid } from '@mingbai/matters';
import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { agentRelations, type AidMatter, aidMatters, AidOptions, AidScreening, AidScreeningRequest, aidTags, idTypes } from '../contract/aid.ts';
import type { AppEnv, Deps } from '../deps.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { getKnowledge } from '../routes/knowledge.ts';
import { jsonBody } from '../validate.ts';
import { toBasis } from '../matters/basis.ts';
import { listTags } from './hurt-at-home.ts';
import { listAidOffices } from './offices.ts';
import { readAidTerms } from './terms.ts';
import { aidDeclaration, aidNotice } from './texts.ts';
import { idTypeTitles, relations } from './words.ts';

/** Every value a form may send, and the pre-screen. Nothing is stored. */
export function aidOptionRoutes(deps: Deps) {
  return new Hono<AppEnv>()
    .get(
      '/aid/options',
      describeRoute({
        summary: '申请法律援助的选项和要读的告知',
        tags: ['aid'],
        responses: { 200: { description: '选项', content: { 'application/json': { schema: resolver(AidOptions) } } } },
      }),
      (c) => c.json(toOptions(deps)),
    )
    .post(
      '/aid/screenings',
      rateLimit(deps, 'search', deps.config.searchLimitPerMinute),
      describeRoute({
        summary: '先看看是否符合条件（只作参考，不保存）',
        tags: ['aid'],
        responses: { 200: { description: '看法和理由', content: { 'application/json': { schema: resolver(AidScreening) } } } },
      }),
      jsonBody(AidScreeningRequest),
      (c) => {
        const asked = c.req.valid('json');
        const told = { ...asked, tags: listTags(asked) };
        const { reasons, ...screening } = screenAid(told, readAidTerms(deps.district.file), toDateInChina(deps.clock.now()));
        const { library } = getKnowledge(deps);
        const body: AidScreening = { ...screening, reasons: reasons.map(({ text, basis }) => ({ text, basis: toBasis(library, basis) })) };
        return c.json(body);
      },
    );
}

function toOptions(deps: Deps): AidOptions {
  const { library } = getKnowledge(deps);
  const terms = readAidTerms(deps.district.file);
  const added: Partial<Record<AidMatter, readonly string[]>> = { C09: terms.extraMatters.withMeans, N05: terms.extraMatters.withoutMeans };
  return {
    matters: aidMatters.map((code) => {
      const { title, note, needsMeans, basis } = aidMatterTable[code];
      return { code, title, note: tellAdded(added[code]) + note, needsMeans, basis: toBasis(library, basis) };
    }),
    tags: aidTags.map((code) => ({ code, title: aidTagTable[code].title, asksFixedIncome: asksFixedIncome(code, terms) })),
    idTypes: [...idTypes],
    idTypeTitles,
    relations: agentRelations.map((code) => ({ code, ...relations[code] })),
    materials: aidMaterialCodes.map((code) => ({ code, ...aidMaterialTable[code], deferrable: isDeferrable(code, terms) })),
    offices: listAidOffices(deps).map(({ id, name }) => ({ id, name })),
    noticeVersion: aidNotice.version,
    notice: [...aidNotice.paragraphs],
    declarationVersion: aidDeclaration.version,
    declaration: [...aidDeclaration.paragraphs],
    supplementDays: terms.supplementWorkdays,
    localExemptGroups: [...terms.extraExempt.groups],
    ownIncomeWhenHurt: terms.ownIncomeWhenHurt,
    sample: deps.district.sample,
  };
}

/** Matters of local rules, in front of what is said of the others. */
function tellAdded(titles: readonly string[] = []): string {
  return titles.length === 0 ? '' : `本地增加的有：${titles.join('、')}。`;
}
