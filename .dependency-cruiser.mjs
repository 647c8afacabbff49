const source = (path) => ({ path });

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'knowledge-knows-nobody', severity: 'error', from: source('^packages/knowledge/src'), to: { path: '^(packages/db|apps|scripts)' } },
    { name: 'knowledge-is-pure', severity: 'error', from: { path: '^packages/knowledge/src', pathNot: '\\.test\\.ts$' }, to: { dependencyTypes: ['core'] } },
    { name: 'matters-know-only-knowledge', severity: 'error', from: source('^packages/matters/src'), to: { path: '^(packages/(db|documents)|apps|scripts)' } },
    { name: 'matters-are-pure', severity: 'error', from: { path: '^packages/matters/src', pathNot: '\\.test\\.ts$' }, to: { dependencyTypes: ['core'] } },
    { name: 'documents-know-nobody', severity: 'error', from: source('^packages/documents/src'), to: { path: '^(packages/(?!documents)|apps|scripts)' } },
    {
      name: 'only-db-speaks-sql',
      severity: 'error',
      from: { pathNot: '^(packages/db|tests)/' },
      to: { path: 'node_modules/(drizzle-orm|postgres|@electric-sql)/' },
    },
    {
      name: 'db-knows-only-types-of-knowledge',
      severity: 'error',
      from: source('^packages/db/src'),
      to: { path: '^(packages/knowledge|apps|scripts)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contract-imports-only-zod',
      severity: 'error',
      from: source('^apps/api/src/contract'),
      to: { pathNot: '^(apps/api/src/contract|node_modules/zod)' },
    },
    {
      name: 'screens-take-only-the-contract',
      severity: 'error',
      from: source('^apps/(kiosk|desk)/src'),
      to: { path: '^(apps/api/src/(?!contract)|packages|scripts)', dependencyTypesNot: ['type-only'] },
    },
    { name: 'entries-do-not-know-each-other', severity: 'error', from: source('^apps/kiosk/src/chat/'), to: source('^apps/kiosk/src/kiosk/') },
    { name: 'entries-do-not-know-each-other-either', severity: 'error', from: source('^apps/kiosk/src/kiosk/'), to: source('^apps/kiosk/src/chat/') },
    { name: 'desk-and-citizens-are-apart', severity: 'error', from: source('^apps/desk/'), to: source('^apps/kiosk/') },
    {
      name: 'features-do-not-know-each-other',
      severity: 'error',
      from: { path: '^apps/kiosk/src/features/([^/]+)/' },
      to: { path: '^apps/kiosk/src/features/', pathNot: '^apps/kiosk/src/features/$1/' },
    },
    {
      name: 'packages-by-their-door',
      severity: 'error',
      from: { path: '^(apps|scripts|tests)', pathNot: '^(scripts/ingest|tests/triage)' },
      to: { path: '^packages/[^/]+/src/(?!index\\.ts|retrieve/langchain-retriever\\.ts|testing/)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};
