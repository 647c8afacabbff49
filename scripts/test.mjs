import { build, install, run, tool } from './run.mjs';

install();
run('node', ['scripts/check.mjs']);
build();
run(tool('vitest'), ['run']);
