/** What the command of the browser host does, from its options to its exit code. */
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import type { Surroundings } from '../server/surroundings';
import { createWorkbench, type Workbench } from '../server/workbench';
import { announceReachable } from './announce';
import { createBrowserHost } from './browser/index';
import { openBrowser } from './browser/open-browser';
import { type CommandLine, HELP, parseCommandLine, type RehearsalAsked } from './command-line';
import { readCompanies } from './companies';
import { boundHeapGrowth } from './heap-growth';
import { middlewareOf } from './middleware-file';
import { readPlaceTables } from './place-tables';
import { rehearsalText, rehearse } from './rehearse';
import { shutDownSignal } from './shut-down';
import { explainFailure } from './start-up-failure';

const rendererDir = fileURLToPath(new URL('../renderer', import.meta.url));

/** @returns the exit code */
async function run(args: string[], surroundings: Surroundings): Promise<number> {
  const commandLine = parseCommandLine(args);
  if (commandLine.ask !== null) {
    process.stdout.write(commandLine.ask === 'help' ? HELP : `${version}\n`);
    return 0;
  }
  const signalled = shutDownSignal();
  if (commandLine.rehearsal !== null) return rehearseHeadless(commandLine, commandLine.rehearsal, signalled);
  const close = await start(commandLine, surroundings, signalled);
  await signalled;
  await close();
  return 0;
}

async function rehearseHeadless(
  commandLine: CommandLine,
  asked: RehearsalAsked,
  signalled: Promise<void>,
): Promise<number> {
  const workbench = await openWorkbench(commandLine, {});
  try {
    const stopping = new AbortController();
    void signalled.then(() => stopping.abort());
    const { dataDir, json } = commandLine;
    const result = await rehearse(workbench, asked, { dataDir, version, signal: stopping.signal });
    if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
    else process.stderr.write(rehearsalText(result));
    return result.rehearsal.state === 'finished' ? 0 : 1;
  } finally {
    await workbench.close();
  }
}

async function openWorkbench(commandLine: CommandLine, surroundings: Surroundings): Promise<Workbench> {
  const { dataDir, scimPort } = commandLine;
  return createWorkbench({
    middleware: await middlewareOf(commandLine),
    surroundings,
    dataDir,
    port: scimPort,
    host: 'browser',
    version,
    readPlaces: readPlaceTables,
    readCompanies,
    onNotice: ({ text }) => process.stderr.write(`${text}\n`),
  });
}

async function start(
  commandLine: CommandLine,
  surroundings: Surroundings,
  signalled: Promise<void>,
): Promise<() => Promise<void>> {
  const { uiPort, open } = commandLine;
  const workbench = await openWorkbench(commandLine, surroundings);
  try {
    const host = await createBrowserHost({
      handleApi: workbench.handlePage,
      rendererDir,
      port: uiPort,
      token: randomBytes(32).toString('base64url'),
    });
    const stopping = new AbortController();
    void signalled.then(() => stopping.abort());
    await announceReachable(workbench, commandLine, { url: host.url, version }, stopping.signal);
    boundHeapGrowth();
    if (open) openBrowser(host.url);
    return async () => {
      await host.close();
      await workbench.close();
    };
  } catch (error) {
    await workbench.close();
    throw error;
  }
}

/** @param surroundings where tests stand in for the internet */
export function runCommand(args: string[], surroundings: Surroundings = {}): void {
  run(args, surroundings).then(
    (exitCode) => process.exit(exitCode),
    (error: unknown) => {
      const { text, exitCode } = explainFailure(error);
      process.stderr.write(`${text}\n`);
      process.exit(exitCode);
    },
  );
}
