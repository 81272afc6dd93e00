import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What changes nothing that other tests see shares its modules with them: loading these again for each file takes most of the time. */
const pure = ['test/shared/**/*.test.ts', 'test/renderer/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    pool: 'threads',
    // By itself it leaves a core free, which on two is half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...pure, 'test/e2e/**', 'node_modules/**'],
        },
      },
    ],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    restoreMocks: true,
  },
});
