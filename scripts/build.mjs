import { run, tool } from './run.mjs';

for (const app of ['api', 'kiosk', 'desk']) run(tool('vite'), ['build', `apps/${app}`, '--logLevel', 'warn']);
