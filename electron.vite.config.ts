import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** The oldest runtimes that must work: plain Node 20, and Electron 33 with Node 20 and Chrome 130 inside. */
const NODE_TARGET = 'node20';
const CHROME_TARGET = 'chrome130';

/** Both hosts serve the page from the root of an origin; relative addresses would break on deep links. */
const absoluteBase: Plugin = {
  name: 'absolute-base',
  enforce: 'post',
  config: () => ({ base: '/' }),
};

export default defineConfig({
  main: {
    build: {
      target: NODE_TARGET,
      // Optional and native: it stays outside, where it may not be.
      externalizeDeps: { include: ['@ngrok/ngrok'] },
      rolldownOptions: {
        input: {
          desktop: resolve('src/main/desktop/index.ts'),
          cli: resolve('src/main/cli.ts'),
          // For scripts/start.mjs, which reads the same options to choose between the two.
          'command-line': resolve('src/main/command-line.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: NODE_TARGET,
      externalizeDeps: false,
      rolldownOptions: {
        input: resolve('src/preload/index.ts'),
        // A sandboxed preload can't be an ES module.
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    plugins: [react(), absoluteBase],
    build: {
      target: CHROME_TARGET,
      minify: true,
      // The page comes from this machine; splitting it would gain nothing.
      chunkSizeWarningLimit: 4_000,
      // Inlined assets would be data: addresses, which the content security policy does not allow.
      assetsInlineLimit: 0,
    },
  },
});
