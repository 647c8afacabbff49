import { run, tool } from './run.mjs';

run(tool('biome'), ['format', '.']);
run(tool('eslint'), ['--max-warnings', '0', '.']);
for (const project of ['.', 'apps/kiosk', 'apps/desk', 'tsconfig.e2e.json']) run(tool('tsc'), ['-p', project]);
run(tool('depcruise'), ['--config', '.dependency-cruiser.mjs', 'apps', 'packages', 'scripts', 'tests']);
run(tool('knip'), []);
run(tool('tsx'), ['scripts/ingest/src/check-content.ts']);
