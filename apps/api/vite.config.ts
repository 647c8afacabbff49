import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { input: { main: here('src/main.ts') }, output: { entryFileNames: '[name].js' } },
  },
  // Workspace packages are bundled; what npm installed stays outside.
  ssr: { noExternal: [/^@mingbai\//] },
  plugins: [
    {
      name: 'embedded-database-worker',
      // The worker is started from its own file beside the bundle.
      writeBundle: () => cpSync(here('../../packages/db/src/embedded-worker.mjs'), here('dist/embedded-worker.mjs')),
    },
  ],
});
