import { build, hand, install } from './run.mjs';

install();
build();
hand(process.execPath, ['apps/api/dist/main.js']);
