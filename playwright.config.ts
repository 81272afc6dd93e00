import { defineConfig } from '@playwright/test';
import { leftOut } from './scripts/thorough-tests.mjs';

/** Path of a Chromium to use instead of Playwright's own; `npm test` sets it where Playwright's can't be had. */
const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  testIgnore: leftOut.map((path) => `**/${path}`),
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    // Recording every test costs a quarter of its time: `npx playwright test NAME --trace on` shows one that fails.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium's own sandbox refuses to run as root, as test machines often do.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
