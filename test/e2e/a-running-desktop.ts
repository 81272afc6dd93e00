import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';

export const ROOT = resolve(import.meta.dirname, '../..');

function electronExecutable(): string | null {
  const { ELECTRON_EXECUTABLE, ELECTRON_OVERRIDE_DIST_PATH } = process.env;
  const packaged = join(ROOT, 'node_modules/electron');
  const pathFile = join(packaged, 'path.txt');
  const candidates = [
    ELECTRON_EXECUTABLE,
    ELECTRON_OVERRIDE_DIST_PATH && join(ELECTRON_OVERRIDE_DIST_PATH, 'electron'),
    existsSync(pathFile) ? join(packaged, 'dist', readFileSync(pathFile, 'utf8').trim()) : undefined,
  ];
  return candidates.find((file) => file && existsSync(file)) ?? null;
}

const executablePath = electronExecutable();

/** Why there is no Electron to test in; undefined where there is one. */
export const missingElectron =
  process.env.ELECTRON_MISSING ?? (executablePath === null ? 'no Electron is installed' : undefined);

export interface RunningDesktop {
  application: ElectronApplication;
  page: Page;
}

export interface DesktopStart {
  /** The folder of the application. */
  folder: string;
  /** Of the command line. */
  options: string[];
  /** Besides the environment of the test. */
  env?: Record<string, string>;
  /** Called before the page has loaded. */
  onPage?(page: Page): void;
}

/** In milliseconds; a start takes about two seconds. */
const startLimit = 20_000;
const mostStarts = 3;

/** A start now and then shows no window to the test, on a busy machine: that is said, and it is started again. */
export async function startDesktop(start: DesktopStart): Promise<RunningDesktop> {
  for (let count = 1; ; count += 1) {
    try {
      return await startOnce(start);
    } catch (error) {
      if (count === mostStarts) throw error;
      console.log(`Start ${count} of Electron showed no window: ${error}`);
    }
  }
}

async function startOnce({ folder, options, env = {}, onPage }: DesktopStart): Promise<RunningDesktop> {
  const args = [folder, '--', ...options];
  if (process.getuid?.() === 0) args.unshift('--no-sandbox');
  const application = await electron.launch({
    executablePath: executablePath ?? '',
    args,
    env: { ...inherited(), ...env },
    timeout: startLimit,
  });
  try {
    const page = await application.firstWindow({ timeout: startLimit });
    onPage?.(page);
    await page.waitForLoadState('domcontentloaded', { timeout: startLimit });
    return { application, page };
  } catch (error) {
    application.process().kill('SIGKILL');
    throw error;
  }
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
