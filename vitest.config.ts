import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { readSources } from './scripts/source-files.mjs';
import { leftOut } from './scripts/thorough-tests.mjs';

const isTest = /\.test\.tsx?$/;
const everything = ['test/**/*.test.{ts,tsx}'];
const pure = /^test\/(?:shared|renderer)\//;
/** In the text of a test: it changes what others of its process see, or measures the process. */
const changesItsProcess =
  /vi\.(?:mock|stub|useFakeTimers|setSystemTime|spyOn)|process\.(?:env|chdir|on|memoryUsage)\b/;

const alone = [...readSources('test')].flatMap(([path, text]) =>
  isTest.test(path) && !pure.test(path) && changesItsProcess.test(text) ? [path] : [],
);

export default defineConfig({
  test: {
    pool: 'threads',
    // By itself it leaves a core free, which on two is half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // Loading the modules again for each file takes most of the time.
      {
        extends: true,
        test: {
          name: 'together',
          include: everything,
          exclude: [...alone, ...leftOut, 'test/e2e/**'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone, exclude: [...leftOut] } },
    ],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    restoreMocks: true,
  },
});
