import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react()],
  server: { proxy: { '/api': 'http://127.0.0.1:8787' } },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    // Small files would be inlined as data: addresses, which the content security policy forbids for fonts.
    assetsInlineLimit: 0,
    // WeChat on a phone of 2022: older ones lack `Array.prototype.at`, which React and we use.
    target: ['chrome97', 'safari15.4'],
    rolldownOptions: { input: { chat: here('./index.html'), kiosk: here('./kiosk.html') } },
  },
});
