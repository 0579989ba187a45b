import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import { logicalProperties } from './scripts/lib/logical-properties.ts';
import remixOptions from './remix.config.js';

export default defineConfig({
  plugins: [remix(remixOptions)],
  server: { middlewareMode: true },
  css: {
    // Pages are written from either side; the design system's style sheet knows only left and right.
    postcss: { plugins: [logicalProperties()] },
    preprocessorOptions: { scss: { quietDeps: true, loadPaths: ['node_modules'] } },
  },
  build: { target: 'es2022', assetsInlineLimit: 0, sourcemap: false },
  ssr: {
    // Compiled content and native modules stay outside the bundle.
    external: ['better-sqlite3', 'mdx-bundler', 'esbuild', '@node-rs/argon2'],
  },
});
