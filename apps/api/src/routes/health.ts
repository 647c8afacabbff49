import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { Health, PublicSettings } from '../contract/health.ts';
import type { AppEnv, Deps } from '../deps.ts';
import { Problem } from '../problem.ts';

const json = (schema: typeof Health | typeof PublicSettings) => ({ 'application/json': { schema: resolver(schema) } });

export function healthRoutes(deps: Deps) {
  return new Hono<AppEnv>()
    .get('/health', describeRoute({ summary: '服务状态', responses: { 200: { description: '状态', content: json(Health) } } }), (c) => c.json(readHealth(deps)))
    .get(
      '/health/ready',
      describeRoute({ summary: '知识库是否就绪', responses: { 200: { description: '就绪', content: json(Health) }, 503: { description: '正在装载' } } }),
      (c) => {
        if (!deps.knowledge.find()) throw new Problem('not-ready', { headers: { 'Retry-After': '2' } });
        return c.json(readHealth(deps));
      },
    )
    .get(
      '/settings',
      describeRoute({ summary: '本区与本大厅的公开信息', responses: { 200: { description: '公开信息', content: json(PublicSettings) } } }),
      (c) => c.json(readSettings(deps, new URL(c.req.url).origin)),
    );
}

function readHealth({ knowledge, database, config, version }: Deps): Health {
  const library = knowledge.find()?.library;
  return {
    status: library ? 'ok' : 'loading',
    version,
    database: database.kind,
    knowledge: {
      articles: library?.count('article') ?? 0,
      cards: library?.count('card') ?? 0,
      places: library?.count('place') ?? 0,
      officialTexts: library?.hasOfficialTexts ?? false,
      vectors: knowledge.hasVectors,
    },
    llm: { enabled: config.chatModel !== undefined },
  };
}

/** Behind a proxy the origin of a request need not be what a telephone can open; the addresses the screens are served from can. */
function readSettings({ knowledge, config, district }: Deps, origin: string): PublicSettings {
  return {
    districtName: district.districtName ?? '本区',
    sample: district.sample,
    hallName: district.hallName,
    officialTexts: knowledge.find()?.library.hasOfficialTexts ?? false,
    modelEnabled: config.chatModel !== undefined,
    publicUrl: config.publicUrl ?? config.origins[0] ?? origin,
    hotlines: district.hotlines,
    places: district.file.places.map(({ id, kind, name, services, note = null, address, phone, hours }) => ({
      id,
      kind,
      name,
      services,
      note,
      address,
      phone,
      hours,
    })),
  };
}
